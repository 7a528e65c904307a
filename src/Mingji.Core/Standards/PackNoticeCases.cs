using Mingji.Core.Notices;

namespace Mingji.Core.Standards;

/// <summary>Reads the worked cases of notices and objections. The pack's own rules decide them: one that doesn't hold refuses the pack.</summary>
internal static class PackNoticeCases
{
    /// <summary>How many there are.</summary>
    public static int Read(PackFields pack, Standard standard)
    {
        var count = 0;
        foreach (var fields in pack.Groups("noticeCases", NoticeSchema.NoticeCase))
        {
            Notice(fields, standard);
            count++;
        }

        foreach (var fields in pack.Groups("objectionCases", NoticeSchema.ObjectionCase))
        {
            Objection(fields, standard.Objections);
            count++;
        }

        return count;
    }

    private static void Notice(PackFields fields, Standard standard)
    {
        if (standard.Notice is not { } rule)
        {
            fields.Refuse("says", "包里没有公示期的规则，算例没有可以比照的", "写 notice，或去掉 noticeCases");
            return;
        }

        if (PackNotices.Day(fields, "first") is not { } first) return;
        var last = fields.Has("last") ? PackNotices.Day(fields, "last") : null;
        var asked = rule with
        {
            Days = fields.Whole("days", 1, 365) ?? rule.Days,
            WorkingDays = fields.YesNo("workingDays") ?? rule.WorkingDays,
            FirstDayCounts = fields.YesNo("firstDayCounts") ?? rule.FirstDayCounts,
        };
        var given = CountedNotice.From(first, asked, standard.Calendar);
        if (given.Span?.Last == last) return;
        var shown = given.Span is { } span ? PackNotices.Text(span.Last) : "算不出来：" + given.Why;
        fields.Refuse("last", $"“{fields.Text("says")}”按规则是{shown}，算例写{(last is { } day ? PackNotices.Text(day) : "算不出来")}", shown);
    }

    private static void Objection(PackFields fields, ObjectionRules? rules)
    {
        var by = fields.Word<ObjectorKind>("by") ?? default;
        var (has, missing) = (PackNotices.Items(fields, "has"), PackNotices.Items(fields, "missing"));
        if (rules is null)
        {
            fields.Refuse("says", "包里没有异议的规则，算例没有可以比照的", "写 objections，或去掉 objectionCases");
            return;
        }

        var due = rules.Of(by).Where(i => !has.Contains(i)).ToList();
        if (due.Count == missing.Length && due.TrueForAll(missing.Contains)) return;
        var shown = $"[{string.Join(", ", due.Select(Spelling.Kebab))}]";
        fields.Refuse("missing", $"“{fields.Text("says")}”按规则缺{shown}，算例写的不同", shown);
    }
}
