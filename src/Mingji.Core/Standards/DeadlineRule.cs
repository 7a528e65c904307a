using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>
/// By when something is to be done: so many days after an event, or on a fixed day of the fiscal year or of one of the years after it.
/// Exactly one of <see cref="Days"/> and <see cref="Month"/> is set.
/// </summary>
public sealed record DeadlineRule(string What, string Source)
{
    /// <summary>The event from which <see cref="Days"/> count: "财政部门批复决算".</summary>
    public string After { get; init; } = "";

    /// <summary>The form that is to be handed in by then; null when the deadline is about something else.</summary>
    public FormType? Form { get; init; }

    public int? Days { get; init; }

    public bool WorkingDays { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>How many years after the fiscal year the fixed day lies.</summary>
    public int YearsAfter { get; init; }

    /// <summary>It is the deadline of publishing, which counts from the approval.</summary>
    public bool Publishes { get; init; }

    /// <summary>Whether the original was checked.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>The day on which it falls for a fiscal year; null when it counts from an event.</summary>
    public DateOnly? DayOf(int fiscalYear) => Month is { } month && Day is { } day
        ? new DateOnly(fiscalYear + YearsAfter, month, Math.Min(day, DateTime.DaysInMonth(fiscalYear + YearsAfter, month))) : null;

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}
