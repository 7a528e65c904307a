using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>A column of a form's indicator table: what it holds, its official head and its share of the width.</summary>
public sealed record IndicatorColumn(ColumnKind Kind, string Label, int Width);

/// <summary>
/// The official look of one type of form: title, columns of its indicator table, heads of its funds and goals. The words are those that
/// recognition understands, so that what is written is read back.
/// </summary>
public sealed record FormLayout(FormType Type, string Title, ImmutableArray<IndicatorColumn> Columns)
{
    /// <summary>The page lies on its side.</summary>
    public bool Landscape { get; init; }

    /// <summary>Funds beside their labels instead of under heads.</summary>
    public bool PlainFunds { get; init; }

    /// <summary>The goals section has a place for what was achieved.</summary>
    public bool Achieves { get; init; } = true;

    /// <summary>The form is a text with tables in it: its passages are written as paragraphs.</summary>
    public bool IsProse { get; init; }

    /// <summary>What is printed below the tables: signatures, a note.</summary>
    public ImmutableArray<string> Closing { get; init; } = [];

    /// <summary>The label of the total row.</summary>
    public string TotalLabel { get; init; } = "总分";

    /// <summary>Columns that a form has only when something stands in them, in the order in which they are put in.</summary>
    public static readonly ImmutableArray<IndicatorColumn> Further =
    [
        new(ColumnKind.Cycle, "实施周期指标值", 3), new(ColumnKind.Target, "年度指标值", 3), new(ColumnKind.Actual, "实际完成值", 3),
        new(ColumnKind.Points, "分值", 2), new(ColumnKind.Score, "得分", 2), new(ColumnKind.Explanation, "指标解释", 5),
        new(ColumnKind.Formula, "指标说明", 5), new(ColumnKind.Criteria, "评分标准", 6),
        new(ColumnKind.Expected, "全年预计完成情况", 3), new(ColumnKind.Review, "复核得分", 2),
        new(ColumnKind.Reason, "偏差原因分析及改进措施", 4), new(ColumnKind.Likelihood, "完成目标可能性", 3), new(ColumnKind.Remark, "备注", 3),
    ];
}
