namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// Decides what the numbered items and the subjects of a text are: bands of one value, parts that add up, or requirements that occurrences
/// are counted against. Where two readings remain it says so.
/// </summary>
internal sealed class PartGrouping(List<FormulaClause> formulas, decimal? points)
{
    internal List<PartDraft> Group(List<(ItemClause? Item, List<Clause> Clauses)> segments, List<(int From, int To, string Why)> faults)
    {
        var lead = segments[0].Clauses;
        var target = lead.OfType<TargetClause>().LastOrDefault();
        if (segments.Count == 1) return Single(lead, target, null, faults);
        var items = segments.Skip(1).ToList();
        if (items.Count == 1)
        {
            if (!lead.Any(Scores)) return Single([.. lead, .. items[0].Clauses], target, items[0].Item, faults);
        }

        var scoring = items.Where(s => s.Clauses.Any(Scores)).ToList();
        if (scoring.Count == 0) return lead.Any(Scores) ? Single([.. lead, .. items.SelectMany(s => s.Clauses)], target, null, faults) : [];
        if (scoring.Count < items.Count && scoring.Count == 1 && !lead.Any(Scores))
        {
            return Single([.. lead, .. items.SelectMany(s => s.Clauses)], target, null, faults);
        }

        var whole = items.SelectMany(s => s.Clauses).ToList();
        if (OneLadder(items)) return Single([.. lead, .. whole], target, null, faults);
        if (lead.Any(Scores))
        {
            faults.Add((lead[0].Start, lead[^1].End, "项目之前的得分与各项的关系没有读懂"));
            return [];
        }

        var drafts = new List<PartDraft>();
        foreach (var (item, clauses) in items)
        {
            if (!clauses.Any(Scores)) continue;
            var header = new PartDraft { Number = item!.Number, Points = item.Points, Subject = item.Subject };
            drafts.Add(new PartBuilder(formulas).Build(clauses, target, header));
        }

        return Checked(drafts, faults, whole);
    }

    private List<PartDraft> Checked(List<PartDraft> drafts, List<(int From, int To, string Why)> faults, List<Clause> clauses)
    {
        if (drafts.Count > 1 && drafts.All(d => d.Number == 0))
        {
            for (var i = 0; i < drafts.Count; i++) drafts[i].Number = i + 1;
        }

        var place = (clauses[0].Start, clauses[^1].End);
        if (drafts.Count > 1 && drafts.Any(d => d.Points is null
            && d.Arms.Concat([]).Any(a => a.Then is Fixed { Points.Share: true } or Formula or Proportional or Steps { Base.Share: true })))
        {
            faults.Add((place.Start, place.End, "几项都以满分计，没有写各占多少分"));
        }

        if (drafts.Count > 1 && drafts.Any(d => d.Adjustments.OfType<Occurrence>().Any(o => o.What.Contains("以上", StringComparison.Ordinal))))
        {
            faults.Add((place.Start, place.End, "既逐项给分又逐项扣分，两种计法不能并用"));
        }

        if (points is { } worth && drafts.Count > 1)
        {
            var sum = drafts.Sum(d => d.Most(null) ?? 0m);
            if (sum > worth) faults.Add((place.Start, place.End, "各项分数之和高于分值"));
        }

        return drafts;
    }

    /// <summary>Numbered items that are the bands of one value, or exclusive cases of one question.</summary>
    private bool OneLadder(List<(ItemClause? Item, List<Clause> Clauses)> items)
    {
        if (items.Any(s => s.Item!.Points is not null)) return false;
        var arms = items.SelectMany(s => s.Clauses).OfType<ArmClause>().ToList();
        if (arms.Count < items.Count(s => s.Clauses.Any(Scores))) return items.SelectMany(s =>
            s.Clauses).OfType<StepClause>().Count() == 1 && OneSubject(arms) && arms.Count > 0;
        if (arms.All(a => a.When is RawBand or Otherwise or TargetMet) && OneSubject(arms)) return true;
        var sum = arms.Sum(a => a.Then is Fixed { Points.Share: false } f ? f.Points.Value : 0m);
        return points is { } worth && sum > worth && arms.All(a => a.Then is Fixed)
            && arms.Max(a => ((Fixed)a.Then).Points.In(worth)) == worth;
    }

    private static bool OneSubject(List<ArmClause> arms)
    {
        var subjects = arms.Select(a => a.When).OfType<RawBand>().Select(b => b.Subject).ToList();
        return subjects.Count > 0 && subjects.All(s => FactNames.Akin(subjects[0], s));
    }

    private static bool Scores(Clause clause) => clause is ArmClause or StepClause or OccurrenceClause or BaseClause
        || clause is FormulaClause f && PartBuilder.IsScore(f.Name);

    /// <summary>A text without items: one part, or several when subjects change and their points add up to the whole.</summary>
    private List<PartDraft> Single(List<Clause> clauses, TargetClause? target, ItemClause? item, List<(int From, int To,
        string Why)> faults)
    {
        if (!clauses.Any(Scores)) return [];
        var header = item is null ? null : new PartDraft { Number = item.Number, Points = item.Points, Subject = item.Subject };
        var groups = Groups(clauses);
        if (groups.Count > 1)
        {
            var sum = groups.Sum(Most);
            if (points is null || sum == points)
            {
                var drafts = groups.ConvertAll(g => new PartBuilder(formulas).Build(g, target));
                return Checked(drafts, faults, clauses);
            }

            var apart = groups.All(g => g.All(c => c is not ArmClause { When: RawBand })) || Exclusive(clauses, sum);
            if (!apart)
            {
                faults.Add((clauses[0].Start, clauses[^1].End, "有几个被衡量的数，各占多少分没有写明"));
                return [];
            }
        }

        var part = new PartBuilder(formulas).Build(clauses, target, header);
        return part.Empty && part.Faults.Count == 0 ? [] : [part];
    }

    /// <summary>按时完成得5分，延期不超过30天得3分: one question, asked in words and in figures.</summary>
    private bool Exclusive(List<Clause> clauses, decimal sum)
    {
        var arms = clauses.OfType<ArmClause>().ToList();
        return sum > points && arms.Count == clauses.Count(Scores) && arms.All(a => a.Then is Fixed)
            && arms.Max(a => ((Fixed)a.Then).Points.In(points!.Value)) == points
            && arms.Any(a => a.When is Holds or Presence)
            && arms.Select(a => a.When).OfType<RawBand>().Select(b => b.Subject).Distinct(StringComparer.Ordinal).Count() == 1;
    }

    private static decimal Most(List<Clause> group) =>
        group.OfType<ArmClause>().Select(a => a.Then is Fixed { Points.Share: false } f ? f.Points.Value : 0m).DefaultIfEmpty(0m).Max();

    /// <summary>A new group starts where a condition measures something else, or answers another question in words.</summary>
    private static List<List<Clause>> Groups(List<Clause> clauses)
    {
        var groups = new List<List<Clause>> { new() };
        Condition? first = null;
        foreach (var clause in clauses)
        {
            if (clause is ArmClause { Then: Fixed { Points.Value: > 0 } } arm)
            {
                if (first is not null && Another(first, arm.When)) groups.Add([]);
                if (first is null || groups[^1].Count == 0) first = arm.When;
            }

            groups[^1].Add(clause);
        }

        return groups;
    }

    private static bool Another(Condition first, Condition next) => (first, next) switch
    {
        (_, Otherwise) => false,
        (RawBand a, RawBand b) => !FactNames.Akin(a.Subject, b.Subject),
        (Holds a, Holds b) => !(PartBuilder.Negative(b.Text) && !PartBuilder.Negative(a.Text)),
        (Presence a, Presence b) => a.Present == b.Present && a.Noun != b.Noun,
        (Presence, Holds h) => !PartBuilder.Negative(h.Text),
        (Holds, Presence p) => p.Present,
        (Holds, RawBand) or (RawBand, Holds) => true,
        (TargetMet, Holds) or (Holds, TargetMet { Reached: true }) => true,
        _ => false,
    };
}
