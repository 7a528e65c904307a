using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// The official tables of final accounts that are written in Mingji, in the part of the text that is theirs: each with its title, its money
/// unit, and where there was nothing of it a note that says so: a table that nobody has filled in yet says nothing. The supplement is shown
/// where it is filled in, and never printed.
/// </summary>
internal static class AccountsTables
{
    /// <summary>The part of the text under which the tables stand: 第二部分 …决算表.</summary>
    public static bool IsPlace(ReportSection section) =>
        section.Level == 1 && PlainText.Tight(section.Heading).EndsWith("决算表", StringComparison.Ordinal);

    public static void Add(Form form, ImmutableArray<FormBlock>.Builder blocks)
    {
        foreach (var table in form.Tables)
        {
            var supplement = AccountsSupplement.IsSupplement(table);
            if (supplement && !IsOpen(form)) continue;
            blocks.Add(new FormLine(LineRole.Caption, table.Title));
            if (!supplement) blocks.Add(new FormLine(LineRole.Unit, "单位：" + Money(form).Symbol));
            blocks.Add(AccountsSection.Build(table));
            if (!supplement && !IsOpen(form) && AbsentMoney.IsNothing(form, table))
                blocks.Add(new FormLine(LineRole.Closing, $"注：本年度没有{Subject(table.Title)}，本表没有数据。"));
        }
    }

    /// <summary>On the screen empty cells are there with their numbers; on paper they are not.</summary>
    private static bool IsOpen(Form form) =>
        form.Tables.Any(table => table.Rows.Any(row => row.Cells.Any(cell => cell is { Text: "" })));

    private static Unit Money(Form form) => form.MoneyUnit.Kind == UnitKind.Money ? form.MoneyUnit : Unit.TenThousandYuan;

    /// <summary>What the table is of: 政府性基金预算财政拨款收入支出.</summary>
    private static string Subject(string title)
    {
        var tight = PlainText.Tight(title);
        foreach (var end in (ReadOnlySpan<string>)["决算总表", "决算表", "情况表", "总表", "表"])
        {
            if (tight.EndsWith(end, StringComparison.Ordinal)) return tight[..^end.Length];
        }

        return tight;
    }
}
