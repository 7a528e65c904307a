using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>
/// One form of one unit and year on its way from draft to approval. <paramref name="OpenCells"/>: null when all cells may be changed while
/// the case is open; else only these. <paramref name="Opens"/> is the first day on which it may be filled in, <paramref name="LateDays"/>
/// how many days after the deadline it was first submitted: 0 in time, null not submitted.
/// </summary>
public sealed record Case(
    long Id, long UnitId, string UnitName, string UnitPath, int Year, string Pack, long? ProjectId, string? ProjectName, FormType FormType,
    CaseState State, DateOnly Due, ImmutableArray<CellNumber>? OpenCells, DateOnly? Opens = null, int? LateDays = null)
{
    /// <summary>The fiscal year as it was opened.</summary>
    public long YearId { get; init; }

    /// <summary>The case of the approved target table that this one adjusts; null for an ordinary case.</summary>
    public long? Adjusts { get; init; }

    /// <summary>Why the targets are to be adjusted; empty for an ordinary case.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The rows that come from the approved target table; none when the case took no targets.</summary>
    public ImmutableArray<TargetRow> TargetRows { get; init; } = [];

    /// <summary>The last month that a monitoring form reports; 0 for all other forms.</summary>
    public int Period { get; init; }

    /// <summary>Who evaluates, when the form is an evaluation's score sheet; <see cref="EvaluationKind.None"/> for a form of the unit's own.</summary>
    public EvaluationKind Evaluation { get; init; }

    /// <summary>The person to whom the evaluation is assigned; null when it is nobody's yet, and for all other forms.</summary>
    public long? EvaluatorId { get; init; }

    /// <summary>The form is the score sheet of a departmental or fiscal evaluation.</summary>
    public bool IsEvaluation => Evaluation != EvaluationKind.None;

    /// <summary>The history that the case's events belong to.</summary>
    public string Stream => StreamOf(Id);

    public static string StreamOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"case/{id}");
}
