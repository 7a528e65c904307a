using System.Collections.Immutable;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>
/// The sides of a table of accounts and the columns that their amounts go to. Each side has columns of its own, unless all sides go on with
/// one list (the economic classes, set in two or three columns side by side): then they share one.
/// </summary>
internal sealed record AccountsLayout(ImmutableArray<AccountsSide> Sides, ImmutableArray<string> Columns, bool IsOneList)
{
    public static AccountsLayout Of(ImmutableArray<string> heads, ImmutableArray<AccountsSide> sides)
    {
        var first = Leaf(heads, sides[0]);
        if (sides.Length > 1 && sides.All(side => side.Codes.Length > 0 && side.Amounts.Length == 1 && Leaf(heads, side) == first))
            return new(sides, [first], true);
        return new(sides, [.. sides.SelectMany(side => side.Amounts).Select(column => heads[column])], false);
    }

    /// <summary>Where the first amount of a side goes.</summary>
    public int Offset(int side) => IsOneList ? 0 : Sides.Take(side).Sum(before => before.Amounts.Length);

    private static string Leaf(ImmutableArray<string> heads, AccountsSide side) =>
        heads[side.Amounts[0]][(heads[side.Amounts[0]].LastIndexOf('/') + 1)..];
}
