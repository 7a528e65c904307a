using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;

namespace Mingji.Core.Filling;

/// <summary>
/// Final accounts of a file laid into the official tables of the form that they are taken over into: tables by what they are, whatever their
/// order; the supplement from what the file's text states. Accounts of the year before go into the supplement alone, as last year's amounts.
/// </summary>
internal static class TakenAccounts
{
    /// <summary>What a cell of the supplement says of where it comes from.</summary>
    private const string FromText = "文字说明";
    private const string FromLastYear = "上年决算各表";

    /// <summary>The file's form with the tables of <paramref name="now"/> in their order; tables that it doesn't know stand behind them.</summary>
    public static Form Of(Form now, Form read)
    {
        if (now.FiscalYear is { } year && read.FiscalYear == year.Before) return LastYear(now, read);
        var settled = AccountsUnits.Settled(read);
        var left = settled.Tables.Where(table => !AccountsSupplement.IsSupplement(table)).ToList();
        var tables = ImmutableArray.CreateBuilder<AmountTable>();
        foreach (var own in now.Tables)
        {
            var same = AccountsSupplement.IsSupplement(own) ? Supplement(settled) : left.Find(table => IsSame(own, table));
            if (same is not null) left.Remove(same);
            tables.Add(same is null ? own with { Rows = [] } : AlignedTable.Of(own, same));
        }

        return With(now, settled, [.. tables, .. left]);
    }

    /// <summary>Only the columns of last year's amounts, as this year's supplement has them.</summary>
    private static Form LastYear(Form now, Form read)
    {
        var last = new AccountsAmounts(read);
        var tables = now.Tables.Select(own => !AccountsSupplement.IsSupplement(own) ? own with { Rows = [] } : own with
        {
            Rows = [.. own.Rows.Select(row => row.Code.Length > 0 || AccountsFacts.Shown(last.LastOf(row.Label)) is not { } figure
                || !AccountsSupplement.Asks(own, row, own.Columns.Length - 1) ? row with { Cells = [.. row.Cells.Select(Kept)] }
                : row with { Cells = [.. row.Cells[..^1].Select(Kept), Stated(figure)] })],
        });
        return With(now, read, [.. tables]);
    }

    private static Form With(Form now, Form read, ImmutableArray<AmountTable> tables) => read with
    {
        Tables = tables,
        MoneyUnit = read.MoneyUnit.Kind == UnitKind.Money ? read.MoneyUnit : now.MoneyUnit,
    };

    /// <summary>What the file's text states and its tables don't; null when there is nothing.</summary>
    private static AmountTable? Supplement(Form read)
    {
        var own = AccountsSupplement.Of(read);
        var made = own ?? SupplementTaking.Of(read);
        var rows = made.Rows.Where(row => row.Cells.Any(cell => cell is not null)).Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell is null ? null : cell with { At = new(-1, own is null ? FromText : cell.At.At) })],
        }).ToImmutableArray();
        return rows.IsEmpty ? null : made with { Rows = rows };
    }

    private static Stated? Kept(Stated? cell) => cell is null ? null : cell with { At = new(-1, "") };

    private static Stated Stated(Figure figure) =>
        new(figure.Value.ToString("F" + Math.Clamp(figure.Decimals, 0, 28), CultureInfo.InvariantCulture), figure, new(-1, FromLastYear));

    private static bool IsSame(AmountTable own, AmountTable read) => PlainText.Tight(own.Title) == PlainText.Tight(read.Title)
        || (AccountsTableKinds.Of(own.Title) is not AccountsTableKind.Other and var kind && AccountsTableKinds.Of(read.Title) == kind);
}
