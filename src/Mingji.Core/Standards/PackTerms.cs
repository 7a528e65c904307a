using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>Reads what a pack rests on and lays down around the numbers: documents, forms, deadlines.</summary>
internal static class PackTerms
{
    public static ImmutableArray<LegalBasis> Basis(PackFields pack) =>
        [.. pack.Groups("basis", PackSchema.Basis).Select(basis => new LegalBasis(
            basis.Text("title"), basis.Text("number"), basis.YesNo("verified") ?? false))];

    public static ImmutableArray<FormRule> Forms(PackFields pack) =>
        [.. pack.Groups("forms", PackSchema.Form).Select(form => new FormRule(
            form.Word<FormType>("form") ?? default, form.Text("title"), form.Text("annex")))];

    public static ImmutableArray<DeadlineRule> Deadlines(PackFields pack) =>
        [.. pack.Groups("deadlines", PackSchema.Deadline).Select(Deadline)];

    private static DeadlineRule Deadline(PackFields deadline)
    {
        var rule = new DeadlineRule(deadline.Text("what"), deadline.Text("source"))
        {
            After = deadline.Text("after"),
            Form = deadline.Word<FormType>("form"),
            Days = deadline.Whole("days", 1, 3650),
            WorkingDays = deadline.YesNo("workingDays") ?? false,
            Month = deadline.Whole("month", 1, 12),
            Day = deadline.Whole("day", 1, 31),
            YearsAfter = deadline.Whole("yearsAfter", -1, 10) ?? 0,
            Publishes = deadline.YesNo("publishes") ?? false,
            Verified = deadline.YesNo("verified") ?? true,
        };
        if (rule.Publishes && rule.Days is null) deadline.Refuse("publishes", "公开的时限没有写从批复起算几日", "写 after 和 days");
        var counted = deadline.Has("after") && deadline.Has("days") && !deadline.Has("month") && !deadline.Has("day");
        var dated = deadline.Has("month") && deadline.Has("day") && !deadline.Has("after") && !deadline.Has("days");
        if (!counted && !dated) deadline.Refuse("what", $"时限“{rule.What}”写得不全或重复", "after 和 days，或 month 和 day，只写一种");
        if (dated && rule is { Month: { } month, Day: { } day } && day > DateTime.DaysInMonth(2024, month))
        {
            deadline.Refuse("day", $"{month}月没有{day}日", "当月有的日子");
        }

        return rule;
    }
}
