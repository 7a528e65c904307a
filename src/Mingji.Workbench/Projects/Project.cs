using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Projects;

/// <summary>Money of a project in a year from a source, in fen: exact.</summary>
public sealed record ProjectFunds(int Year, FundSource Source, long Fen);

/// <summary>What a person writes of a project. The code is unique within the unit.</summary>
public sealed record ProjectDraft(string Code, string Name, int FirstYear, int LastYear, string Supervisor, ImmutableArray<ProjectFunds> Funds)
{
    /// <summary>Paid from the finance bureau's special funds, not from the department's own budget: a part of its own in summaries.</summary>
    public bool IsSpecial { get; init; }
}

/// <summary>
/// A project in the register. <paramref name="Supervisor"/> is the supervising department as the unit names it, empty: the one above the
/// unit in the tree. <paramref name="ClosedAt"/>: null while it runs.
/// </summary>
public sealed record Project(
    long Id, long UnitId, string UnitName, string UnitPath, string Code, string Name, int FirstYear, int LastYear, string Supervisor,
    string? ClosedAt, string? ClosedWhy)
{
    public ImmutableArray<ProjectFunds> Funds { get; init; } = [];

    /// <summary>Paid from the finance bureau's special funds.</summary>
    public bool IsSpecial { get; init; }

    public string Stream => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"project/{Id}");
}
