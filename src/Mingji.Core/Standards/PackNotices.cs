using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Notices;

namespace Mingji.Core.Standards;

/// <summary>Reads the rules of public notices and objections, and the days that are worked.</summary>
internal static class PackNotices
{
    public static NoticeRule? Notice(PackFields pack) => pack.Group("notice", NoticeSchema.Notice) is { } notice
        ? new(
            notice.Whole("days", 1, 365) ?? 1, notice.YesNo("workingDays") ?? false, notice.YesNo("firstDayCounts") ?? false, notice.Text("source"))
        {
            LastDayCounts = notice.YesNo("lastDayCounts") ?? true,
            EndsOnWorkingDay = notice.YesNo("endsOnWorkingDay") ?? false,
            Binding = notice.YesNo("binding") ?? true,
            Verified = notice.YesNo("verified") ?? true,
        }
        : null;

    /// <summary>The pack's own years, and those of the base that it doesn't have.</summary>
    public static WorkCalendar Calendar(PackFields pack, WorkCalendar start)
    {
        var years = new List<CalendarYear>();
        foreach (var fields in pack.Groups("calendar", NoticeSchema.Calendar))
        {
            var year = fields.Whole("year", 1990, 2100) ?? 2000;
            if (years.Exists(y => y.Year == year)) fields.Refuse("year", $"{year}年写了两次", "每年一次");
            var (holidays, workdays) = (Days(fields, "holidays", year), Days(fields, "workdays", year));
            foreach (var day in workdays.Intersect(holidays)) fields.Refuse("workdays", $"{Text(day)}又放假又上班", "只写在一处");
            foreach (var day in workdays.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
                fields.Refuse("workdays", $"{Text(day)}不是周末，本来就上班", "只写调休上班的周末");
            years.Add(new(year, holidays, workdays, fields.Text("source")) { Verified = fields.YesNo("verified") ?? true });
        }

        return new([.. years.Concat(start.Years.Where(s => !years.Exists(y => y.Year == s.Year))).OrderBy(y => y.Year)]);
    }

    public static ObjectionRules? Objections(PackFields pack, ObjectionRules? start)
    {
        if (pack.Group("objections", NoticeSchema.Objections) is not { } fields) return start;
        return new(Items(fields, "person"), Items(fields, "unit"), fields.Text("source"))
        {
            AnswerDays = fields.Whole("answerDays", 1, 365) ?? 15,
            KeepDays = fields.Whole("keepDays", 1, 3650) ?? 365,
            Verified = fields.YesNo("verified") ?? true,
        };
    }

    /// <summary>What is given or missing, by its words.</summary>
    public static ImmutableArray<ObjectionItem> Items(PackFields fields, string name)
    {
        var known = Enum.GetValues<ObjectionItem>().ToDictionary(Spelling.Kebab, i => i, StringComparer.Ordinal);
        var read = ImmutableArray.CreateBuilder<ObjectionItem>();
        foreach (var word in fields.Texts(name))
        {
            if (!known.TryGetValue(word, out var item)) fields.Refuse(name, $"“{name}”没有“{word}”这个词", string.Join("、", known.Keys));
            else if (read.Contains(item)) fields.Refuse(name, $"“{word}”写了两次", "每样一次");
            else read.Add(item);
        }

        return read.ToImmutable();
    }

    /// <summary>A day as packs write it; null with an error when it is none.</summary>
    public static DateOnly? Day(PackFields fields, string name)
    {
        if (TryDay(fields.Text(name), out var day)) return day;
        fields.Refuse(name, $"“{fields.Text(name)}”不是日子", "如 2026-10-01");
        return null;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableHashSet<DateOnly> Days(PackFields fields, string name, int year)
    {
        var days = ImmutableHashSet.CreateBuilder<DateOnly>();
        foreach (var text in fields.Has(name) ? fields.Texts(name) : [])
        {
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            var read = TryDay(slash < 0 ? text : text[..slash], out var from) & TryDay(slash < 0 ? text : text[(slash + 1)..], out var to);
            if (!read || to < from || from.Year != year || to.Year != year)
                fields.Refuse(name, $"“{text}”不是{year}年的日子", $"如 {year}-10-01 或 {year}-10-01/{year}-10-07");
            else for (var day = from; day <= to; day = day.AddDays(1)) days.Add(day);
        }

        return days.ToImmutable();
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
