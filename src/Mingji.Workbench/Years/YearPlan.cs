using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Years;

/// <summary>
/// A form that is due in a year: from when it can be filled in, and by when it is to be submitted. <paramref name="Period"/> is the last
/// month that a monitoring form reports, 0 for all others.
/// </summary>
public sealed record FormDue(FormType Form, DateOnly Opens, DateOnly Due, int Period = 0)
{
    public DueForm Kind => new(Form, Period);
}

/// <summary>A fiscal year as it is opened for a division and everything below it.</summary>
public sealed record YearPlan(int Year, string Pack, ImmutableArray<FormDue> Forms);

/// <summary>
/// A fiscal year that is open. <paramref name="Filling"/>: its cases are still being made; <paramref name="Expected"/> is how many there
/// will be.
/// </summary>
public sealed record OpenYear(long Id, long UnitId, string UnitName, string UnitPath, int Year, string Pack, bool Filling, int Expected)
{
    public string Stream => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"year/{Id}");
}

/// <summary>How far a form of a year is: cases by where they stand.</summary>
public sealed record FormProgress(DueForm Kind, DateOnly Opens, DateOnly Due, int Cases, int Submitted, int Approved, int Late)
{
    public FormType Form => Kind.Form;
}
