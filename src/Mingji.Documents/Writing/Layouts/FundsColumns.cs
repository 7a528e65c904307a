using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>A column of the funds section: what it holds, its official head, its share of the width.</summary>
internal sealed record FundsColumn(ColumnKind Kind, string Head, int Width, Func<FundsRow, Stated?> Of)
{
    public bool IsMoney => Kind is ColumnKind.Initial or ColumnKind.Adjusted or ColumnKind.Executed or ColumnKind.Expected;
}

/// <summary>Which columns the funds of a form have.</summary>
internal static class FundsColumns
{
    private const string Months = "monitored-months";

    public static ImmutableArray<FundsColumn> Of(Form form, List<FundsRow> rows)
    {
        var monitored = form.Type == FormType.MonitoringForm;
        ImmutableArray<FundsColumn> all =
        [
            Money(ColumnKind.Initial, "年初预算数", r => r.Initial),
            Money(ColumnKind.Adjusted, "全年预算数（A）", r => r.Adjusted),
            Money(ColumnKind.Executed, monitored ? MonthsOf(form) + "执行数（B）" : "全年执行数（B）", r => r.Executed),
            new(ColumnKind.Points, "分值", 4, r => r.Points),
            new(ColumnKind.Rate, "执行率（B/A）", 6, r => r.Rate),
            new(ColumnKind.Score, "得分", 4, r => r.Score),
            Money(ColumnKind.Expected, "全年预计执行数", r => r.Expected),
            new(ColumnKind.Reason, "偏差原因", 8, r => r.Reason),
        ];
        return [.. all.Where(c => rows.Exists(r => c.Of(r) is not null) || IsOfficial(c.Kind, monitored))];
    }

    private static FundsColumn Money(ColumnKind kind, string head, Func<FundsRow, Stated?> of) =>
        new(kind, head, 9, row => FundsSection.Bare(of(row), row.Label));

    /// <summary>The official form has it, filled in or not.</summary>
    private static bool IsOfficial(ColumnKind kind, bool monitored) => kind switch
    {
        ColumnKind.Reason => false,
        ColumnKind.Expected => monitored,
        ColumnKind.Points or ColumnKind.Score => !monitored,
        _ => true,
    };

    private static string MonthsOf(Form form) =>
        form.Facts.FirstOrDefault(f => f.Name == Months) is { } fact && MonitoredMonths.In(fact.Value.Text) is { } months ? months : "已";
}
