using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A second line of heads in a grid whose columns are known: each head stands under the one above it that reaches over it. Under 偏差原因
/// the causes are ticked, under 完成目标可能性 the answers.
/// </summary>
internal static class Subheads
{
    private static readonly string[] InWords = ["原因说明", "说明", "具体原因", "情况说明", "原因"];

    /// <summary>The columns with the heads of the line below in the place of those above them; null when it is no line of heads.</summary>
    public static List<Column>? Under(Row above, Row below)
    {
        if (below.IsParagraph || below.Trust != GridTrust.Columns || below.Filled.Length < 2 || below.Covering.Length == 0) return null;
        var children = new List<(Cell Parent, Column Child)>();
        foreach (var cell in below.Filled)
        {
            var parent = above.Filled.LastOrDefault(c => c.Column <= cell.Column);
            if (parent is null || KindOf(parent, cell) is not { } kind) return null;
            children.Add((parent, new(kind, IsOwnName(cell) ? parent.Text : cell.Text, cell.Column)));
        }

        if (children.All(c => c.Child.Kind is ColumnKind.Side or ColumnKind.Level1)) return null;
        var columns = new List<Column>();
        foreach (var cell in above.Filled)
        {
            var own = children.Where(c => c.Parent == cell).Select(c => c.Child).ToList();
            if (own.Count > 0) columns.AddRange(own);
            else columns.Add(new(cell.HeadKind ?? ColumnKind.Other, cell.Text, cell.Column));
        }

        return columns;
    }

    /// <summary>The ticked heads of a row as one text, and the words beside them; null when there is neither.</summary>
    public static string? Ticked(ImmutableArray<Column> columns, Func<int, Cell?> cellAt, ColumnKind kind)
    {
        var labels = new List<string>();
        for (var j = 0; j < columns.Length; j++)
        {
            if (columns[j].Kind == kind && cellAt(j) is { Tight: "√" or "是" or "✓" or "☑" }) labels.Add(columns[j].Label);
        }

        return labels.Count == 0 ? null : string.Join('、', labels);
    }

    /// <summary>名称 beside 分值 under the head of a level: the level itself.</summary>
    private static bool IsOwnName(Cell cell) => cell.Tight is "名称" or "内容" or "指标";

    private static ColumnKind? KindOf(Cell parent, Cell cell)
    {
        if (cell.Class is CellClass.Number or CellClass.Value) return null;
        if (IsOwnName(cell)) return parent.HeadKind;
        return parent.HeadKind switch
        {
            ColumnKind.Reason => Array.IndexOf(InWords, cell.Tight) >= 0 ? ColumnKind.Reason : ColumnKind.Cause,
            ColumnKind.Likelihood => ColumnKind.Likelihood,
            _ => cell.HeadKind,
        };
    }
}
