using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

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
    /// <summary>The history that the case's events belong to.</summary>
    public string Stream => StreamOf(Id);

    public static string StreamOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"case/{id}");
}
