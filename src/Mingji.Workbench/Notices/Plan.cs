using System.Collections.Immutable;
using Mingji.Core.Notices;

namespace Mingji.Workbench.Notices;

/// <summary>
/// An allocation plan of a unit and year. <paramref name="Fund"/> is the money that is allocated, <paramref name="BudgetBasis"/> where its
/// budget stands; <paramref name="Version"/> goes up with every change.
/// </summary>
public sealed record Plan(long Id, long UnitId, string UnitName, string UnitCode, string UnitPath, int Year, string Pack, string Title, string Fund,
    int Version)
{
    public string BudgetBasis { get; init; } = "";

    public required AllocationPlan Table { get; init; }

    public string Stream => StreamOf(Id);

    /// <summary>What is said of the plan as it is.</summary>
    public ImmutableArray<AllocationRemark> Remarks => AllocationCheck.Of(Table);

    public static string StreamOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"plan/{id}");
}

/// <summary>A plan as somebody writes it: the table as pasted, amounts in 万元 unless its head says otherwise.</summary>
public sealed record PlanDraft(long UnitId, int Year, string Pack, string Title, string Fund, string Budget, string BudgetBasis, string Table)
{
    /// <summary>The version that the person saw; null for a new plan.</summary>
    public int? Seen { get; init; }
}

/// <summary>A plan was written, or written anew.</summary>
public sealed record PlanWritten(string Title, int Version, int Rows, string Sum)
{
    public const string Kind = "plan-written";
}
