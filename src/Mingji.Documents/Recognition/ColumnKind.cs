namespace Mingji.Documents.Recognition;

/// <summary>What a column of an indicator table holds.</summary>
public enum ColumnKind
{
    /// <summary>The upright label at the left edge: 绩效指标.</summary>
    Side,
    Level1,

    /// <summary>权重 beside level 1: the points of the heading.</summary>
    HeadingPoints,
    Level2,
    Name,
    Cycle,

    /// <summary>The value of an earlier year.</summary>
    Prior,
    Target,

    /// <summary>指标性质: the operator of a target that is written over three columns.</summary>
    Operator,

    /// <summary>度量单位.</summary>
    Unit,
    Actual,
    Points,
    Score,

    /// <summary>复核分: the score of a later review.</summary>
    Review,
    Reason,
    Criteria,
    Explanation,
    Formula,

    /// <summary>Texts that no section keeps: 绩效标准, 备注, 数据来源.</summary>
    Remark,
    Serial,

    /// <summary>全年预计完成情况 or 全年预计执行数 of a monitoring form.</summary>
    Expected,

    /// <summary>完成目标可能性 of a monitoring form.</summary>
    Likelihood,

    /// <summary>经费保障, 人员保障, …: a cause of deviation that is ticked.</summary>
    Cause,

    /// <summary>A column with a head that we do not know: where it has values, they are parts (places, units).</summary>
    Other,

    /// <summary>年初预算数 of a funds section, as the next three.</summary>
    Initial,
    Adjusted,
    Executed,
    Rate,
}
