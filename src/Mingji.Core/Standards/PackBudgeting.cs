using Mingji.Core.Results;

namespace Mingji.Core.Standards;

/// <summary>Reads the ladder that turns grades into next year's budgets; a worse grade never gets more than a better one.</summary>
internal static class PackBudgeting
{
    private const decimal TenThousand = 10_000;

    public static BudgetRules? Read(PackFields pack, Standard standard, BudgetRules? start)
    {
        if (pack.Group("budgeting", EvaluationSchema.Budgeting) is not { } fields) return start;
        var ladder = Ladder(fields);
        foreach (var band in standard.Grades.Where(b => !ladder.Exists(s => s.Step.Grade == b.Name)))
            fields.Refuse("ladder", $"没有等级“{band.Name}”", "每个等级一步");
        var known = standard.Grades.Select(b => b.Name).ToList();
        foreach (var (step, at) in ladder.Where(s => !known.Contains(s.Step.Grade)))
            at.Refuse("grade", $"等级表里没有“{step.Grade}”", string.Join("、", known));
        var ordered = ladder.Where(s => known.Contains(s.Step.Grade)).OrderBy(s => known.IndexOf(s.Step.Grade)).ToList();
        foreach (var (better, worse) in ordered.Zip(ordered.Skip(1)).Where(p => p.Second.Step.Share > p.First.Step.Share))
        {
            worse.At.Refuse("share", $"“{worse.Step.Grade}”安排{worse.Step.Share}，比“{better.Step.Grade}”的{better.Step.Share}还多",
                $"不超过{better.Step.Share}");
        }

        return new([.. ordered.Select(s => s.Step)], [.. fields.Groups("cuts", EvaluationSchema.Cut).Select(Cut)], fields.Text("source"))
        {
            Verified = fields.YesNo("verified") ?? true,
        };
    }

    /// <summary>A worked case of the ladder: the pack's own rules decide it.</summary>
    public static BudgetCase Case(PackFields fields, BudgetRules? rules)
    {
        const decimal Most = 1_000_000_000;
        var read = new BudgetCase(
            fields.Text("says"), fields.Has("grade") ? fields.Text("grade") : null, fields.Number("budget", 0, Most) ?? 0,
            fields.Number("executed", 0, Most), fields.Whole("errors", 0, 100_000) ?? 0, fields.Whole("rectifications", 0, 100_000) ?? 0,
            fields.Whole("late", 0, 100_000) ?? 0, fields.Number("suggested", 0, Most));
        if (rules is null)
        {
            fields.Refuse("says", "包里没有预算安排的规则，算例没有可以比照的", "写 budgeting，或去掉 budgetCases");
            return read;
        }

        var given = BudgetSuggestion.Of(
            new(read.Grade, "算例", read.Budget * TenThousand, read.Executed * TenThousand, read.Errors, read.Rectifications, read.Late), rules);
        if (given.Amount / TenThousand != read.Suggested)
        {
            fields.Refuse("suggested", $"“{read.Says}”按规则是{Shown(given)}（{string.Join("；", given.Steps)}）", Shown(given));
        }

        return read;
    }

    private static string Shown(BudgetSuggestion given) => given.Amount is { } amount ? $"{amount / TenThousand:0.####}" : "不写 suggested";

    private static List<(LadderStep Step, PackFields At)> Ladder(PackFields fields)
    {
        var steps = new List<(LadderStep Step, PackFields At)>();
        foreach (var at in fields.Groups("ladder", EvaluationSchema.Ladder))
        {
            var step = new LadderStep(at.Text("grade"), at.Number("share", 0, 2) ?? 0, at.Text("advice"));
            if (steps.Exists(s => s.Step.Grade == step.Grade)) at.Refuse("grade", $"等级“{step.Grade}”写了两次", "每个等级一步");
            steps.Add((step, at));
        }

        return steps;
    }

    private static BudgetCut Cut(PackFields fields) => new(
        fields.Word<CutFact>("fact") ?? default, fields.Number("from", 0, 100_000) ?? 0, fields.Number("share", 0, 1) ?? 1);
}
