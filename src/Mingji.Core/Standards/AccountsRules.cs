using System.Collections.Immutable;
using Mingji.Core.Reports;

namespace Mingji.Core.Standards;

/// <summary>
/// How a place wants its final accounts: the official tables in their order, and the outline of the narrative. <paramref name="Source"/> says
/// where both come from, <paramref name="Verified"/> whether that was held against the original.
/// </summary>
public sealed record AccountsRules(string Source, bool Verified, ImmutableArray<AccountsTableRule> Tables, ReportOutline? Outline);

/// <summary>What the rows of an official table are.</summary>
public enum AccountsRowKind
{
    /// <summary>The rows that the layout prints, and no others.</summary>
    Fixed,

    /// <summary>The unit's items of the functional classification, with codes, and their total.</summary>
    Functional,

    /// <summary>All items of the economic classification that basic expenditure may have, with codes, and the totals of the layout.</summary>
    Economic,
}

/// <summary>
/// An official table: title, heads joined downwards ("收入/决算数"), its rows. <paramref name="Sides"/> are the printed rows, each side under
/// its name; a table with one side has no name for it.
/// </summary>
public sealed record AccountsTableRule(string Title, ImmutableArray<string> Heads, AccountsRowKind Rows, ImmutableArray<AccountsSideRule> Sides);

/// <summary>The printed rows of one side of a table.</summary>
public sealed record AccountsSideRule(string Name, ImmutableArray<string> Rows);
