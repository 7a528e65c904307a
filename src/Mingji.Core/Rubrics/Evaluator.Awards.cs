namespace Mingji.Core.Rubrics;

internal ref partial struct Evaluator
{
    private decimal? Earn(in Scope scope, Arm arm, ref decimal ceiling, out string? expression)
    {
        expression = null;
        decimal? score;
        switch (arm.Then)
        {
            case Fixed f:
                score = f.Points.In(scope.Points);
                if (lines is not null) expression = Quantity.Plainly(score.Value);
                break;
            case Changed c:
                score = c.Base.In(scope.Points) + c.Change.In(scope.Points);
                if (lines is not null) expression = Quantity.Plainly(c.Base.In(scope.Points)) + Signed(c.Change.In(scope.Points));
                break;
            case Steps s:
                score = Stepped(scope, s, ref ceiling, out expression);
                break;
            case Formula f:
                score = Computed(scope, f.Expression, out expression);
                break;
            case Proportional:
                score = Rated(scope, out expression);
                break;
            default:
                score = OnLine(scope, (Linear)arm.Then, out expression);
                break;
        }

        if (lines is not null && expression is not null) expression = Described(scope, arm.When) + expression;
        return score;
    }

    private static string Signed(decimal change) => (change < 0 ? "－" : "＋") + Quantity.Plainly(Math.Abs(change));

    private string Described(in Scope scope, Condition when)
    {
        var words = when is Otherwise && scope.Part.Arms.Count == 1 ? "" : when is Otherwise ? "不属于以上情况" : Wording.Of(when);
        if (when is Between && Value(scope, "", out var value, quietly: true)) words = NameOf(scope.Part) + value + "，" + words;
        else if (when is TargetMet or Otherwise && input.Target is { } target
            && input.Actual is { } actual) words = $"目标{target}，实际{actual}" + (words.Length > 0 ? "，" : "") + words;
        return words.Length == 0 ? "" : words + "：";
    }

    private decimal? Stepped(in Scope scope, Steps steps, ref decimal ceiling, out string? expression)
    {
        expression = null;
        if (Distance(scope, steps) is not { } distance) return null;
        var based = steps.Base.In(scope.Points);
        var each = steps.Each.In(scope.Points);
        var count = Math.Max(0m, distance) / steps.Step.Amount;
        var partial = steps.Partial == PartialStep.Dropped && input.ProRataSteps ? PartialStep.ProRata : steps.Partial;
        var whole = partial switch
        {
            PartialStep.ProRata => count,
            PartialStep.CountsWhole => Math.Ceiling(count),
            _ => Math.Floor(count),
        };
        var change = each * whole;
        var limit = steps.Limit?.In(scope.Points);
        var limited = limit is { } most && Math.Abs(change) > most;
        if (limited) change = each < 0 ? -limit!.Value : limit!.Value;
        if (each > 0 && limit is { } grant) ceiling = Math.Max(ceiling, based + grant);
        if (lines is not null)
        {
            expression = StepWords(steps, Math.Max(0m, distance), count, whole, partial)
                + (limited ? $"（最多{(each < 0 ? "扣" : "加")}{Quantity.Plainly(limit!.Value)}分）" : "") + "："
                + Quantity.Plainly(based) + (limited ? Signed(change) : (each < 0 ? "－" : "＋") + Rounded(whole) + "×" + Quantity.Plainly(Math.Abs(each)));
        }

        return based + change;
    }

    private static string Rounded(decimal count) => Quantity.Plainly(Math.Round(count, 12));

    private static string StepWords(Steps steps, decimal distance, decimal count, decimal whole, PartialStep partial)
    {
        var side = steps.From is null ? (steps.Down ? "比目标少" : "比目标多") : (steps.Down ? "比" + steps.From + "低" : "比" + steps.From + "高");
        var words = side + new Quantity(distance, steps.Step.Unit) + "，每" + steps.Step + "计1步";
        return words + (partial switch
        {
            PartialStep.ProRata => $"，按比例计{Rounded(count)}步",
            PartialStep.CountsWhole => $"，不足1步按1步，计{Rounded(whole)}步",
            _ => count == whole ? $"，计{Rounded(whole)}步" : $"，只计整步，计{Rounded(whole)}步",
        });
    }

    /// <summary>How far the value is from the mark, in the base of the step; null when it can't be said.</summary>
    private decimal? Distance(in Scope scope, Steps steps)
    {
        if (steps.From is { } from)
        {
            if (input.Count is { } missing && CountsSteps(scope.Part) && !Value(scope, "", out _, quietly: true)) return missing;
            if (!Value(scope, "", out var value, quietly: false)) return null;
            if (!value.Fits(from)) return Fail($"未评价：{value}与{from}的单位不同");
            return steps.Down ? from.Amount - value.Amount : value.Amount - from.Amount;
        }

        if (input.Target is { } target && input.Actual is { } actual)
        {
            if (!target.Fits(actual)) return Fail($"未评价：目标{target}与实际{actual}的单位不同");
            var ratio = steps.Step.Kind == Figures.UnitKind.Ratio && actual.Kind != Figures.UnitKind.Ratio;
            if (ratio && target.Amount == 0) return Fail("未评价：基数为零");
            if (!ratio && !actual.Fits(steps.Step)) return Fail($"未评价：{actual}与{steps.Step}的单位不同");
            var far = ratio ? 1m - actual.Amount / target.Amount : target.Amount - actual.Amount;
            return steps.Down ? far : -far;
        }

        if (input.Count is { } count && steps.Step.Kind != Figures.UnitKind.Ratio) return count;
        if (input.Value is { Kind: Figures.UnitKind.Ratio } rate
            && steps.Step.Kind == Figures.UnitKind.Ratio) return steps.Down ? 1m - rate.Amount : rate.Amount - 1m;
        return Fail("未评价：缺少目标值和实际完成值");
    }

    private decimal? Rated(in Scope scope, out string? expression)
    {
        expression = null;
        if (input.Target is { } target && input.Actual is { } actual)
        {
            if (input.TargetIsLimit) return Fail("未评价：目标是上限，按比例怎样计没有写明");
            if (!target.Fits(actual)) return Fail($"未评价：目标{target}与实际{actual}的单位不同");
            if (target.Amount == 0) return Fail("未评价：基数为零");
            if (lines is not null) expression = $"{actual}÷{target}×{Quantity.Plainly(scope.Points)}";
            return actual.Amount / target.Amount * scope.Points;
        }

        if (!Value(scope, "", out var value, quietly: false)) return null;
        if (value.Kind != Figures.UnitKind.Ratio && value.Amount != 0) return Fail("未评价：缺少目标值");
        if (lines is not null) expression = $"{value}×{Quantity.Plainly(scope.Points)}";
        return value.Amount * scope.Points;
    }

    private decimal? OnLine(in Scope scope, Linear line, out string? expression)
    {
        expression = null;
        if (!Value(scope, "", out var value, quietly: false)) return null;
        if (!value.Fits(line.FromValue)) return Fail($"未评价：{value}与{line.FromValue}的单位不同");
        var (low, high) = (line.FromPoints.In(scope.Points), line.ToPoints.In(scope.Points));
        var span = line.ToValue.Amount - line.FromValue.Amount;
        if (span == 0) return Fail("未评价：基数为零");
        if (lines is not null)
        {
            expression = $"{Quantity.Plainly(low)}＋（{value}－{line.FromValue}）÷（{line.ToValue}－{line.FromValue}）×（{Quantity.Plainly(high)}－{Quantity.Plainly(low)}）";
        }

        return low + (value.Amount - line.FromValue.Amount) * (high - low) / span;
    }

    private decimal? Adjusted(in Scope scope, Adjustment adjustment, decimal score, ref decimal ceiling, ref string? expression)
    {
        if (adjustment is Penalty penalty)
        {
            if (Test(scope, penalty.When, PenaltyIndex(scope, penalty)) is not { } applies) return null;
            var by = applies ? penalty.Change.In(scope.Points) : 0m;
            if (lines is not null && applies) expression = Wording.Of(penalty.When) + "：" + expression + Signed(by);
            return by;
        }

        var occurrence = (Occurrence)adjustment;
        if (Occurrences(scope, occurrence) is not { } count) return null;
        var each = occurrence.Each.In(scope.Points);
        var times = Math.Floor(count / occurrence.Per);
        var change = each * times;
        var limit = occurrence.Limit?.In(scope.Points);
        if (limit is { } most && Math.Abs(change) > most) change = each < 0 ? -most : most;
        if (each > 0 && limit is { } grant) ceiling = Math.Max(ceiling, score + grant);
        if (lines is not null)
        {
            var arithmetic = change == each * times ? $"{(each < 0 ? "－" : "＋")}{Quantity.Plainly(times)}×{Quantity.Plainly(Math.Abs(each))}" : Signed(change);
            expression = $"{occurrence.What}共{Quantity.Plainly(count)}{occurrence.Unit}：{expression}{arithmetic}";
        }

        return change;
    }
}
