using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>The layouts of all types of form.</summary>
public static class FormLayouts
{
    private static readonly ImmutableArray<IndicatorColumn> Levels =
        [new(ColumnKind.Level1, "一级指标", 3), new(ColumnKind.Level2, "二级指标", 3), new(ColumnKind.Name, "三级指标", 5)];

    private static readonly ImmutableArray<string> Signed = ["填报人：　　　　　　　　　　　　　　　审核人："];

    private static readonly ImmutableArray<string> Noted =
        [.. Signed, "注：1.得分不超过该指标的分值。", "2.未达到年度指标值，或大幅超出的，在“偏差原因分析及改进措施”中写明原因和打算。"];

    private static readonly IndicatorColumn Target = new(ColumnKind.Target, "年度指标值", 3);
    private static readonly IndicatorColumn Actual = new(ColumnKind.Actual, "实际完成值", 3);
    private static readonly IndicatorColumn Done = new(ColumnKind.Actual, "执行情况", 3);
    private static readonly IndicatorColumn Expected = new(ColumnKind.Expected, "全年预计完成情况", 3);
    private static readonly IndicatorColumn Likelihood = new(ColumnKind.Likelihood, "完成目标可能性", 3);
    private static readonly IndicatorColumn Remark = new(ColumnKind.Remark, "备注", 3);
    private static readonly IndicatorColumn Points = new(ColumnKind.Points, "分值", 2);
    private static readonly IndicatorColumn Score = new(ColumnKind.Score, "得分", 2);
    private static readonly IndicatorColumn Reason = new(ColumnKind.Reason, "偏差原因分析及改进措施", 4);
    private static readonly IndicatorColumn Criteria = new(ColumnKind.Criteria, "评分标准", 7);
    private static readonly IndicatorColumn Formula = new(ColumnKind.Formula, "指标说明", 6);
    private static readonly IndicatorColumn Explanation = new(ColumnKind.Explanation, "指标解释", 6);

    private static readonly ImmutableDictionary<FormType, FormLayout> All = new FormLayout[]
    {
        new(FormType.ProjectTargetTable, "项目支出绩效目标表", [.. Levels, Target]) { PlainFunds = true, Achieves = false, Closing = Signed },
        new(FormType.ProjectSelfEvaluation, "项目支出绩效自评表", [.. Levels, Target, Actual, Points, Score, Reason]) { Closing = Noted },
        new(FormType.ProjectSelfEvaluationBasics, "项目绩效自评基础信息表",
            [.. Levels, Target, Actual, new(ColumnKind.Formula, "指标计算公式", 5)]) { Landscape = true },
        new(FormType.DepartmentSelfEvaluation, "部门整体支出绩效自评表", [.. Levels, Target, Actual, Points, Score, Reason]) { Closing = Noted },
        new(FormType.ScoreSheet, "绩效评价评分表", [.. Levels, Points, Criteria, Score, new(ColumnKind.Reason, "扣分原因", 4)])
            { Landscape = true },
        new(FormType.IndicatorFramework, "绩效评价指标体系框架", [.. Levels, Explanation, Formula, Criteria]) { Landscape = true },
        new(FormType.ProjectSelfEvaluationSummary, "项目支出绩效自评结果汇总表", [.. Levels]) { Landscape = true },
        new(FormType.DepartmentSelfEvaluationSummary, "部门整体支出绩效自评结果汇总表", [.. Levels]) { Landscape = true },
        new(FormType.DepartmentEvaluationSummary, "部门评价结果汇总表", [.. Levels]) { Landscape = true },
        new(FormType.EvaluationReport, "绩效评价报告", [.. Levels, Points, Score]) { IsProse = true },
        new(FormType.SelfEvaluationReport, "部门整体支出绩效自评报告", [.. Levels, Points, Score]) { IsProse = true },
        new(FormType.MonitoringForm, "项目支出绩效运行监控表", [.. Levels, Target, Done, Expected, Reason, Likelihood, Remark])
            { Landscape = true, Achieves = false, Closing = Signed },
        new(FormType.FinalAccounts, "部门决算情况说明", [.. Levels]) { IsProse = true },
        new(FormType.AllocationPlan, "资金分配表", [.. Levels]) { IsProse = true, Landscape = true },
    }.ToImmutableDictionary(l => l.Type);

    public static FormLayout Of(FormType type) => All[type];
}
