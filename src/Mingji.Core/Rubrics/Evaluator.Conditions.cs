namespace Mingji.Core.Rubrics;

internal ref partial struct Evaluator
{
    /// <summary>Whether a condition applies; null when what it needs is missing. <paramref name="order"/> is its place among its fellows.</summary>
    private bool? Test(in Scope scope, Condition when, int order)
    {
        switch (when)
        {
            case Between band: return InBand(scope, band, order);
            case Otherwise: return true;
            case Relation relation: return Related(scope, relation) ?? Answered(scope, order) ?? Unknown(Why ?? "未评价：缺少可比较的数");
            case TargetMet met: return Reached(scope, met, order);
            case Presence presence: return Exists(scope, presence, order);
            case Holds holds: return Graded(holds) ?? Answered(scope, order) ?? Unknown("未评价：需要判断是否“" + holds.Text + "”");
            default: return AllApply(scope, (All)when, order);
        }
    }

    private bool? Unknown(string why)
    {
        Why ??= why;
        return null;
    }

    private bool? AllApply(in Scope scope, All all, int order)
    {
        var unknown = false;
        foreach (var part in all.Parts.Span)
        {
            var applies = Test(scope, part, order);
            if (applies == false)
            {
                Why = null;
                return false;
            }

            unknown |= applies is null;
        }

        return unknown ? null : true;
    }

    private bool? InBand(in Scope scope, Between band, int order)
    {
        if (!Value(scope, band.Subject, out var value, quietly: true))
        {
            if (Answered(scope, order) is { } answered) return answered;
            if (input.Count is { } missing && CountsSteps(scope.Part)) return scope.Part.Arms[order].Then is Steps == missing > 0;
            Value(scope, band.Subject, out _, quietly: false);
            return null;
        }

        if (band.Low is { } low && Beyond(value, low, below: true) is not false) return Why is null ? false : null;
        if (band.High is { } high && Beyond(value, high, below: false) is not false) return Why is null ? false : null;
        return true;
    }

    /// <summary>完成8个得8分，少一个扣1分: how many are missing may be given instead of the value.</summary>
    private static bool CountsSteps(Part part) =>
        part.Arms.Count == 2 && part.Arms[0].Then is Fixed && part.Arms[1].Then is Steps { Step.Kind: not Figures.UnitKind.Ratio };

    /// <summary>Whether the value lies outside of an end; a failure is noted in <see cref="Why"/>.</summary>
    private bool? Beyond(Quantity value, Bound bound, bool below)
    {
        if (!value.Fits(bound.At)) return Unknown($"未评价：{value}与{bound.At}的单位不同");
        if (value.Amount != bound.At.Amount) return below ? value.Amount < bound.At.Amount : value.Amount > bound.At.Amount;
        if (bound.Edge == Edge.Undecided) return Unknown($"未评价：{value}正在两档的交界，文中没有写归哪一档");
        return bound.Edge == Edge.Excluded;
    }

    private bool? Related(in Scope scope, Relation relation)
    {
        if (Compared(scope, relation.Left, relation.Right) is not { } left
            || Compared(scope, relation.Right, relation.Left) is not { } right) return null;
        if (!left.Fits(right)) return Unknown($"未评价：{left}与{right}的单位不同");
        return relation.How switch
        {
            Comparison.AtLeast => left.Amount >= right.Amount,
            Comparison.MoreThan => left.Amount > right.Amount,
            Comparison.Equal => left.Amount == right.Amount,
            Comparison.AtMost => left.Amount <= right.Amount,
            _ => left.Amount < right.Amount,
        };
    }

    /// <summary>One side of a comparison. Two different names are never both the measured value.</summary>
    private Quantity? Compared(in Scope scope, Expression side, Expression other)
    {
        if (side is FactReference mine && other is FactReference theirs
            && Borrowed(theirs.Name, mine.Name, out var borrowed)) return borrowed;
        _beside = other;
        var result = Result(scope, side);
        _beside = null;
        return result;
    }

    /// <summary>三公经费支出不超过预算: the 预算 is that of 三公经费, when a fact has this name and none the bare one.</summary>
    private readonly bool Borrowed(string whole, string elided, out Quantity value)
    {
        value = default;
        if (elided.Length == 0 || Fact(elided, out _)) return false;
        var found = 0;
        foreach (var fact in input.Facts.AsSpan())
        {
            var lead = fact.Name.Length - elided.Length;
            if (lead < 2 || !fact.Name.EndsWith(elided, StringComparison.Ordinal)) continue;
            if (!whole.AsSpan().StartsWith(fact.Name.AsSpan(0, lead), StringComparison.Ordinal)) continue;
            (value, found) = (fact.Value, found + 1);
        }

        return found == 1;
    }

    private bool? Reached(in Scope scope, TargetMet met, int order)
    {
        if ((input.Target ?? Among(Targets)) is { } target && (input.Actual ?? Among(Actuals)) is { } actual)
        {
            if (!target.Fits(actual)) return Unknown($"未评价：目标{target}与实际{actual}的单位不同");
            var reached = input.TargetIsLimit ? actual.Amount <= target.Amount : actual.Amount >= target.Amount;
            return reached == met.Reached;
        }

        if (input.Grade is { } grade && scope.Part.Arms.Count > 2)
        {
            return met.Reached ? grade is "完成" or "已完成" or "全部完成" or "达到目标" : grade is "未完成" or "没有完成" or "未达到目标";
        }

        if (Answered(scope, order) is { } answered) return answered;
        if (input.Count is { } missing && HasFormula(scope.Part)) return missing == 0 == met.Reached;
        if (input.Value is { Kind: Figures.UnitKind.Ratio } rate) return rate.Amount >= 1m == met.Reached;
        return Unknown("未评价：缺少目标值和实际完成值");
    }

    private readonly Quantity? Among(string[] names)
    {
        foreach (var name in names)
        {
            if (Fact(name, out var value)) return value;
        }

        return null;
    }

    private bool? Exists(in Scope scope, Presence presence, int order)
    {
        if (Fact(presence.Noun, out var fact)) return fact.Amount != 0 == presence.Present;
        var asked = scope.Part.Subject.Length == 0 ? !HasBands(scope.Part) : FactNames.Akin(scope.Part.Subject, presence.Noun);
        if (asked && rubric.Parts.Count == 1 && Value(scope, "", out var value, quietly: true)) return value.Amount != 0 == presence.Present;
        if (input.Count is { } count) return count > 0 == presence.Present;
        return Graded(presence.Present ? "有" + presence.Noun : "无" + presence.Noun) ?? Answered(scope, order) ?? Unknown("未评价：需要判断是否有“" + presence.Noun + "”");
    }

    private static bool HasBands(Part part)
    {
        foreach (var arm in part.Arms.Span)
        {
            if (arm.When is Between) return true;
        }

        return false;
    }

    private readonly bool? Graded(Holds holds) => Graded(holds.Text);

    private readonly bool? Graded(string words) => input.Grade is { } grade ? grade == words : null;

    /// <summary>What the person who reviews said of a condition in words.</summary>
    private readonly bool? Answered(in Scope scope, int order)
    {
        if (input.Met is { } met)
        {
            if (rubric.Parts.Count == 1) return met.Contains(order + 1);
            var number = scope.Part.Number > 0 ? scope.Part.Number : scope.Index + 1;
            if (order == 0) return met.Contains(number);
            return scope.Part.Arms.Count == 2 && order == 1 ? !met.Contains(number) : null;
        }

        if (input.Holds is not { } holds || rubric.Parts.Count > 1) return null;
        if (order == 0) return holds;
        if (holds) return false;
        return order == 1 && scope.Part.Arms.Count == 2 ? !holds : null;
    }

    private bool? Vetoed(Condition veto, int order)
    {
        if (rubric.Parts.Count == 0) return Unknown("未评价");
        var scope = new Scope(rubric.Parts[0], 0, rubric.Points);
        if (veto is Presence presence && Fact(presence.Noun, out var fact)) return fact.Amount != 0 == presence.Present;
        if (input.Met is { } met) return met.Contains(scope.Part.Arms.Count + order + 1);
        if (input.Holds is { } holds && rubric.Vetoes.Count == 1 && (input.Value is not null || input.Count is not null
            || input.Facts.Length > 0)) return holds;
        if (Why is null && veto is All all)
        {
            foreach (var part in all.Parts.Span)
            {
                if (Vetoed(part, order) is not { } one) return null;
                if (!one) return false;
            }

            return true;
        }

        return Unknown("未评价：需要判断" + Wording.Of(veto));
    }

    private static int PenaltyIndex(in Scope scope, Penalty penalty)
    {
        var index = scope.Part.Arms.Count;
        foreach (var adjustment in scope.Part.Adjustments.Span)
        {
            if (ReferenceEquals(adjustment, penalty)) return index;
            index++;
        }

        return index;
    }

    /// <summary>Whether what is counted is all that the score depends on.</summary>
    private static bool FromStart(Part part)
    {
        foreach (var arm in part.Arms.Span)
        {
            if (arm is not { When: Otherwise, Then: Fixed }) return false;
        }

        return true;
    }

    /// <summary>How many things are counted: one count serves one of them only.</summary>
    private readonly int Counted()
    {
        var counted = 0;
        foreach (var part in rubric.Parts.Span)
        {
            foreach (var adjustment in part.Adjustments.Span) counted += adjustment is Occurrence ? 1 : 0;
        }

        return counted;
    }

    private decimal? Occurrences(in Scope scope, Occurrence occurrence)
    {
        if (Fact(occurrence.What, out var fact)) return fact.Amount;
        if (input.Count is { } count) return Counted() == 1 ? count : Fail("未评价：有几种要计次的情况，要分别给出次数");
        if (input.Value is { } value && FromStart(scope.Part) && Counted() == 1
            && Parsing.RubricWords.CountsItself(occurrence.What) && value.Unit.Length > 0
            && value.Fits(new Quantity(1m, occurrence.Unit))) return value.Amount;
        if (input.Met is { } met
            && rubric.Items.Count > 0) return occurrence.Each.Value > 0 ? met.Length : Math.Max(0, rubric.Items.Count - met.Length);
        if (input.Holds == true && scope.Part.Arms.Count > 0 && occurrence.Each.Value < 0) return 0m;
        return Fail($"未评价：缺少“{occurrence.What}”的次数");
    }
}
