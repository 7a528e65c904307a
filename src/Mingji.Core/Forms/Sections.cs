using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Forms;

/// <summary>A header field: English glossary name ("staff"), the label as printed ("实有人数") and what stands there.</summary>
public sealed record Fact(string Name, string Label, Stated Value);

/// <summary>Where a project's money comes from.</summary>
public enum FundSource
{
    Total,
    Appropriation,
    CarriedOver,
    Other,
    SpecialAccount,
    Superior,
    Local,
    TransferDown,
    BasicExpenditure,
    ProjectExpenditure,
    Unknown,
}

/// <summary>
/// One row of the funds section. Null: no such column, or empty. <see cref="FundsRow.Group"/> separates independent divisions of the same
/// total ("资金来源", "资金结构"); rows of one group make up the total row (<see cref="FundSource.Total"/>) of the form.
/// </summary>
public sealed record FundsRow(FundSource Source, string Label, Place At)
{
    public string Group { get; init; } = "";

    public FiscalYear? Year { get; init; }

    /// <summary>年初预算数.</summary>
    public Stated? Initial { get; init; }

    /// <summary>全年预算数 (A).</summary>
    public Stated? Adjusted { get; init; }

    /// <summary>全年执行数 (B); in a monitoring form what was executed in the months monitored.</summary>
    public Stated? Executed { get; init; }

    /// <summary>全年预计执行数 of a monitoring form.</summary>
    public Stated? Expected { get; init; }

    public Stated? Points { get; init; }

    /// <summary>执行率 (B/A).</summary>
    public Stated? Rate { get; init; }

    public Stated? Score { get; init; }

    /// <summary>The reason given for a low execution, where the form has a place for it.</summary>
    public Stated? Reason { get; init; }
}

/// <summary>
/// The goals section. <paramref name="Asked"/>: the form has a field for them, filled in or not. <paramref name="Expected"/> and
/// <paramref name="Achieved"/> are the texts of 预期目标 and 实际完成情况; null when empty. <paramref name="Cycle"/> is the goal of the whole
/// implementation period where the form tells it from the year's.
/// </summary>
public sealed record Goals(bool Asked, Stated? Expected, Stated? Achieved, Stated? Cycle, Place At);

/// <summary>A stage of the plan: "第二季度", "资金支出进度完成50%".</summary>
public sealed record StagePlanRow(string Stage, Stated Plan);

/// <summary>A level-1 or level-2 heading that announces points, in brackets or in a weight column.</summary>
public sealed record IndicatorHeading(string Label, int Level, Stated Points);

/// <summary>The total row: 总分, 合计.</summary>
public sealed record TotalRow(Stated? Points, Stated? Score, Place At);

/// <summary>
/// First and last day of a public notice and the length it states, in days or working days. Null: not stated.
/// </summary>
public sealed record NoticePeriod(DateOnly? First, DateOnly? Last, int? Days, bool WorkingDays, Place At);

/// <summary>How a row of an amount table is made: an ordinary row, or the sum of others.</summary>
public enum RowKind
{
    Item,
    Subtotal,
    Total,
}

/// <summary>
/// A table of amounts with labelled rows and columns. <paramref name="Columns"/> are the printed heads joined downwards ("预算安排金额/小计");
/// each row has one cell a column, null where it is empty.
/// </summary>
public sealed record AmountTable(string Title, ImmutableArray<string> Columns, ImmutableArray<AmountRow> Rows, Place At)
{
    /// <summary>What the money was used for, one amount a row, the use in words before it.</summary>
    public bool IsByUse => Columns.Length == 1 && Title.EndsWith("使用方向", StringComparison.Ordinal);
}

/// <summary>A row: code if it has one ("2010301"), label, group heading above it, kind, and one cell a column.</summary>
public sealed record AmountRow(string Code, string Label, RowKind Kind, ImmutableArray<Stated?> Cells, Place At)
{
    /// <summary>The heading that the row stands under ("一、部门预算项目支出"); a subtotal sums the items of its group.</summary>
    public string Group { get; init; } = "";
}
