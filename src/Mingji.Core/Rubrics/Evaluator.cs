namespace Mingji.Core.Rubrics;

/// <summary>One evaluation. A null anywhere means "not evaluated", with <see cref="Why"/>; lines are written only when asked for.</summary>
internal ref partial struct Evaluator(Rubric rubric, RubricInput input, List<string>? lines)
{
    private int _depth;
    private Expression? _beside;

    internal string? Why { get; private set; }

    internal decimal? Run()
    {
        for (var i = 0; i < rubric.Vetoes.Count; i++)
        {
            if (Vetoed(rubric.Vetoes[i], i) is not { } vetoed) return null;
            if (!vetoed) continue;
            lines?.Add(Wording.Of(rubric.Vetoes[i]) + "，不得分：计0分");
            return 0m;
        }

        if (rubric.Parts.Count == 1) return Part(rubric.Parts[0], 0) is { } only ? Round(only.Score) : null;
        decimal total = 0m;
        decimal ceiling = 0m;
        for (var i = 0; i < rubric.Parts.Count; i++)
        {
            if (Part(rubric.Parts[i], i) is not { } outcome) return null;
            total += outcome.Score;
            ceiling += outcome.Ceiling;
        }

        ceiling = Math.Max(ceiling, rubric.Points);
        var score = Round(Math.Clamp(total, 0m, ceiling));
        Total(score);
        return score;
    }

    private readonly decimal Round(decimal score) =>
        score.Scale > input.Decimals ? Math.Round(score, input.Decimals, MidpointRounding.AwayFromZero) : score;

    private readonly void Total(decimal score)
    {
        if (lines is null) return;
        if (rubric.Parts.Count > 1) lines.Add($"各项合计：{Quantity.Plainly(score)}分");
    }

    private readonly record struct Outcome(decimal Score, decimal Ceiling);

    private Outcome? Part(Part part, int index)
    {
        var points = part.Points is { } own ? own.In(rubric.Points) : rubric.Points;
        var ceiling = points;
        var scope = new Scope(part, index, points);
        if (Base(scope, ref ceiling, out var expression) is not { } score) return null;
        foreach (var adjustment in part.Adjustments.Span)
        {
            if (Adjusted(scope, adjustment, score, ref ceiling, ref expression) is not { } change) return null;
            score += change;
        }

        var floor = part.Floor.In(points);
        var clamped = score < floor ? floor : score > ceiling ? Math.Max(ceiling, floor) : score;
        if (lines is not null) Close(scope, expression!, score, clamped);
        return new Outcome(clamped, ceiling);
    }

    private readonly void Close(in Scope scope, string expression, decimal score, decimal clamped)
    {
        var number = rubric.Parts.Count > 1 ? $"第{(scope.Part.Number > 0 ? scope.Part.Number : scope.Index + 1)}项：" : "";
        var rounded = Math.Round(score, input.Decimals, MidpointRounding.AwayFromZero);
        var shown = (Computed(scope.Part) ? rounded.ToString("F" + input.Decimals) : Quantity.Plainly(rounded)).Replace('-', '－');
        var bare = expression.EndsWith("：" + shown, StringComparison.Ordinal) || expression == shown;
        var line = number + expression + (bare ? "分" : "＝" + shown + "分");
        if (rounded != score) line += $"（四舍五入到{input.Decimals}位小数）";
        if (clamped > score) line += $"，最低{Quantity.Plainly(clamped)}分，计{Quantity.Plainly(clamped)}分";
        if (clamped < score) line += $"，最高{Quantity.Plainly(clamped)}分，计{Quantity.Plainly(clamped)}分";
        lines!.Add(line);
    }

    private static bool Computed(Part part)
    {
        foreach (var arm in part.Arms.Span)
        {
            if (arm.Then is Formula or Linear or Proportional) return true;
        }

        return false;
    }

    /// <summary>What a part starts from: the first arm that applies.</summary>
    private decimal? Base(in Scope scope, ref decimal ceiling, out string? expression)
    {
        expression = null;
        var arms = scope.Part.Arms.Span;
        if (arms.Length == 0)
        {
            var start = OnlyAdds(scope.Part) ? 0m : scope.Points;
            if (lines is not null) expression = Quantity.Plainly(start);
            return start;
        }

        for (var i = 0; i < arms.Length; i++)
        {
            if (Test(scope, arms[i].When, i) is not { } applies) return null;
            if (applies) return Earn(scope, arms[i], ref ceiling, out expression);
        }

        return NoneApplies(scope, arms, out expression);
    }

    private decimal? NoneApplies(in Scope scope, ReadOnlySpan<Arm> arms, out string? expression)
    {
        expression = null;
        foreach (var arm in arms)
        {
            if (arm.When is Between or Relation or All) return Fail(lines is null ? "未评价：没有一档包含这个值" : "未评价：没有一档包含" + Shown(scope));
        }

        if (lines is not null) expression = "不符合所列条件：0";
        return 0m;
    }

    private string Shown(in Scope scope) => Value(scope, "", out var value, quietly: true) ? value.ToString() : "这个值";

    private static bool OnlyAdds(Part part)
    {
        foreach (var adjustment in part.Adjustments.Span)
        {
            if (adjustment is Occurrence { Each.Value: < 0 } or Penalty { Change.Value: < 0 }) return false;
        }

        return true;
    }

    private decimal? Fail(string why)
    {
        Why ??= why;
        return null;
    }

    /// <summary>A part in its place.</summary>
    private readonly record struct Scope(Part Part, int Index, decimal Points);
}
