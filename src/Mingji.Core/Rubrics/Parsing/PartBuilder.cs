using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Makes a part of the clauses that speak of it.</summary>
internal sealed class PartBuilder(List<FormulaClause> formulas)
{
    private PartDraft _part = new();
    private PartialStep _partial;

    internal PartDraft Build(IReadOnlyList<Clause> clauses, TargetClause? target, PartDraft? header = null)
    {
        _part = header ?? new PartDraft();
        _part.Target ??= target;
        _partial = clauses.OfType<PartialClause>().LastOrDefault()?.Partial ?? PartialStep.Dropped;
        foreach (var clause in clauses)
        {
            if (clause is TargetClause own) _part.Target = own;
            if (clause is BaseClause based) _part.Base = based.Points;
        }

        foreach (var clause in clauses) Take(clause, clauses);
        Finish(clauses);
        return _part;
    }

    private void Take(Clause clause, IReadOnlyList<Clause> all)
    {
        switch (clause)
        {
            case ArmClause arm: TakeArm(arm, all); break;
            case StepClause step: TakeStep(step, all); break;
            case OccurrenceClause occurrence: TakeOccurrence(occurrence, all); break;
            case LimitClause limit: TakeLimit(limit); break;
            case SeriesClause series: new SeriesExpansion(_part).Expand(series); break;
        }
    }

    private void TakeArm(ArmClause arm, IReadOnlyList<Clause> all)
    {
        var when = WithTarget(arm.When);
        if (when is RawBand band)
        {
            _part.OfTarget |= band.OfTarget;
            if (_part.Subject.Length == 0) _part.Subject = band.Subject;
            if (FactNames.Akin(_part.Subject, band.Subject)) when = band with { Subject = "" };
        }

        if (when is All { Parts: var both } && both.OfType<RawBand>().FirstOrDefault() is { Subject.Length: > 0 } inner
            && _part.Arms.All(a => a.When is not RawBand))
        {
            if (_part.Subject.Length == 0) _part.Subject = inner.Subject;
            if (_part.Subject == inner.Subject) when = new All(both.Select(p => p is RawBand b ? b with { Subject = "" } : p).ToImmutableArray());
        }

        if (when is Relation { Left: FactReference { Name: "" } } bare && Compared() is { } left) when = bare with { Left = left };
        if (arm.Then is Change change)
        {
            TakeChange(arm, when, change);
            return;
        }

        var numeric = _part.Arms.Any(a => a.When is RawBand) || _part.Adjustments.OfType<Occurrence>().Any();
        if (arm.Then is Fixed { Points.Value: 0 } && numeric && Worded(when))
        {
            _part.Vetoes.Add(when);
            return;
        }

        if (when is TargetMet { Reached: false } && _part.Arms.Count > 0
            && _part.Arms[^1].When is TargetMet or Holds) when = new Otherwise();
        if (arm.Then is Proportional && !RateIsPlain(when)) _part.Faults.Add((arm.Start, arm.End, "按比例是对目标的比例还是对满分线的比例，没有写明"));
        _part.Arms.Add(new Arm(when, arm.Then));
    }

    /// <summary>What an earlier condition compared: 超过预算数的 goes on from 支出决算数不超过预算数.</summary>
    private Expression? Compared() => _part.Arms.Select(a => a.When).OfType<Relation>().FirstOrDefault(r => r.Left is not FactReference { Name: "" })?.Left;

    private static bool Worded(Condition when) => when is Holds or Presence || when is All all
        && all.Parts.All(p => p is Holds or Presence);

    /// <summary>达到目标值, where the text gives the target.</summary>
    private Condition WithTarget(Condition when)
    {
        if (when is not TargetMet met || _part.Target is not { } target) return when;
        var bound = new RawBound(target.Value, target.How is Comparison.LessThan or Comparison.MoreThan ? Claim.Excluded : Claim.Included);
        var limit = target.How is Comparison.AtMost or Comparison.LessThan;
        if (!met.Reached) return _part.Arms.Count > 0 ? new Otherwise() : when;
        return limit ? new RawBand("", false, null, bound) : new RawBand("", false, bound, null);
    }

    /// <summary>A rate of the points means one thing only when full points stand at 100% or at the target.</summary>
    private bool RateIsPlain(Condition when)
    {
        if (_part.Arms.Any(a => a.When is TargetMet) || _part.Arms.Count == 0) return true;
        var full = _part.Earning().Select(e => e.Band).FirstOrDefault();
        if (when is RawBand { High: { At: { Amount: 1m, Unit: "%" } } }) return true;
        return full is { Low.At: { Amount: 1m, Unit: "%" } } || full is null;
    }

    private void TakeChange(ArmClause arm, Condition when, Change change)
    {
        var last = _part.Arms.Count > 0 ? _part.Arms[^1] : null;
        if (change.By.Value < 0 && last is { When: Holds or Presence or TargetMet, Then: Fixed earned } && (when is Otherwise
            || Opposes(last.When, when)))
        {
            _part.Arms.Add(new Arm(when, new Changed(earned.Points, change.By)));
            return;
        }

        if (when is RawBand apart && change.By.Value < 0 && _part.Adjustments.Count == 0 && Beside(apart) is { } ground)
        {
            _part.Arms.Add(new Arm(apart with { Subject = "" }, new Changed(ground, change.By)));
            return;
        }

        if (_part.Arms.Any(a => a.Then is Changed)) _part.Faults.Add((arm.Start, arm.End, "几种扣分能不能相加，没有写明"));
        else if (when is Otherwise) _part.Faults.Add((arm.Start, arm.End, "没有写在什么情况下扣分"));
        else _part.Adjustments.Add(new Penalty(BandEdges.Settle(when), change.By));
    }

    /// <summary>控制率≤100%得5分，＞100%扣5分: the points of the only other band, where the two do not meet.</summary>
    private PointsAmount? Beside(RawBand band)
    {
        var earning = _part.Earning().ToList();
        if (earning.Count != 1 || !FactNames.Akin(_part.Subject, band.Subject) || !_part.Arms.All(a => a.When is RawBand)) return null;
        var other = earning[0].Band;
        var apart = other.High is { } high && band.Low is { } low && low.At.Amount >= high.At.Amount
            || other.Low is { } floor && band.High is { } top && top.At.Amount <= floor.At.Amount;
        return apart ? earning[0].Points : null;
    }

    private static bool Opposes(Condition first, Condition second) => (first, second) switch
    {
        (Presence a, Presence b) => a.Present != b.Present,
        (Holds a, Holds b) => Negative(b.Text) != Negative(a.Text),
        (Holds a, Presence b) => !b.Present,
        (Holds, TargetMet { Reached: false }) => true,
        _ => false,
    };

    internal static bool Negative(string words) =>
        new[] { "不", "未", "没", "无", "逾期", "延期", "超期", "推迟", "迟", "缺", "滞后" }.Any(w => words.Contains(w, StringComparison.Ordinal));

    private void TakeStep(StepClause step, IReadOnlyList<Clause> all) => new StepPlacing(_part, _partial).Place(step, Limit(all, step));

    private static PointsAmount? Limit(IReadOnlyList<Clause> all, Clause after)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (!ReferenceEquals(all[i], after)) continue;
            var adds = after is StepClause { Each.Value: > 0 } or OccurrenceClause { Each.Value: > 0 };
            for (var j = i + 1; j < all.Count; j++)
            {
                if (all[j] is PartialClause) continue;
                return all[j] is LimitClause { Kind: var kind, Amount: var amount } && (kind == LimitKind.AddAtMost && adds
                    || kind == LimitKind.DeductAtMost && !adds) ? amount : null;
            }
        }

        return null;
    }

    private void TakeOccurrence(OccurrenceClause clause, IReadOnlyList<Clause> all)
    {
        var band = _part.Earning().Select(e => e.Band).FirstOrDefault();
        var measured = band is not null && (band.Low ?? band.High)!.Value.At is var mark && new Quantity(1m, clause.Unit).Fits(mark) && mark.Unit != "%";
        var none = measured && band is { Low.At.Amount: 0m, High.At.Amount: 0m } && clause.When is null && clause.Side == Side.None;
        if (none) clause = clause with { Side = Side.Up };
        if (clause.Side != Side.None && (measured || (_part.Arms.Any(a => a.When is TargetMet) && clause.When is null or TargetMet)))
        {
            TakeStep(new StepClause(clause.Start, clause.End, clause.When is RawBand ? clause.When
                : null, null, clause.Side, null, band is null,
                Quantity.Of(clause.Per, clause.Unit), clause.Each), all);
            return;
        }

        if (clause.When is RawBand) _part.Faults.Add((clause.Start, clause.End, "没有读懂按什么计次"));
        var what = clause.When is Holds h ? h.Text.Replace("\"", "", StringComparison.Ordinal) + clause.What : clause.What;
        _part.Adjustments.Add(new Occurrence(what, clause.Per, clause.Unit, clause.Each, Limit(all, clause)));
    }

    private void TakeLimit(LimitClause limit)
    {
        if (limit.Kind == LimitKind.ScoreAtLeast) _part.Floor = limit.Amount;
        else if (limit.Kind == LimitKind.ScoreAtMost) _part.Points ??= limit.Amount;
    }

    private void Finish(IReadOnlyList<Clause> clauses)
    {
        var score = clauses.OfType<FormulaClause>().FirstOrDefault(f => IsScore(f.Name)) ?? formulas.FirstOrDefault(f => IsScore(f.Name));
        if (score is not null) UseFormula(score);
        new LinePlacing(_part).Place();
        foreach (var arm in _part.Arms)
        {
            if (arm.Then is AwaitedFormula) _part.Faults.Add((Place(clauses, arm).Start, Place(clauses, arm).End, "说按公式计算，没有给出公式"));
            if (arm.Then is AwaitedLine) _part.Faults.Add((Place(clauses, arm).Start, Place(clauses, arm).End, "没有读出直线的两端"));
        }

        if (_part.Arms.Count == 0 && _part.Adjustments.OfType<Occurrence>().Select(o => o.Each.Value > 0).Distinct().Count() > 1)
        {
            _part.Faults.Add((clauses[0].Start, clauses[^1].End, "既逐项给分又逐项扣分，两种计法不能并用"));
        }

        Compliance();
        new ArmOrder(_part).Settle();
        OnlyZero(clauses);
        if (_part.Base is { } based && _part.Arms.Count == 0) _part.Arms.Add(new Arm(new Otherwise(), new Fixed(based)));
    }

    private static Clause Place(IReadOnlyList<Clause> clauses, Arm arm) =>
        clauses.OfType<ArmClause>().FirstOrDefault(c => c.Then == arm.Then) ?? clauses[0];

    internal static bool IsScore(string name) =>
        name is "得分" or "评分" or "实际得分" or "指标得分" or "该指标得分" or "项得分" or "指标分" or "分数" or "计分" || name.EndsWith("得分", StringComparison.Ordinal);

    private void UseFormula(FormulaClause formula)
    {
        var used = false;
        for (var i = 0; i < _part.Arms.Count; i++)
        {
            if (_part.Arms[i].Then is not AwaitedFormula) continue;
            _part.Arms[i] = _part.Arms[i] with { Then = new Formula(formula.Expression) };
            used = true;
        }

        if (used || _part.Adjustments.Count > 0) return;
        if (_part.Arms.Any(a => a.When is Otherwise)) return;
        _part.Arms.Add(new Arm(new Otherwise(), new Formula(formula.Expression)));
    }

    /// <summary>资产配备合规得2分，发现一处不合规扣0.5分: the first is what the counting starts from.</summary>
    private void Compliance()
    {
        var taken = _part.Adjustments.OfType<Occurrence>().Any(o => o.Each.Value < 0);
        if (taken && _part.Arms.Count == 1 && OnTime(_part.Arms[0]))
        {
            _part.Arms[0] = _part.Arms[0] with { When = new Otherwise() };
            return;
        }

        if (!taken || _part.Arms.Count != 1
            || _part.Arms[0] is not { When: Holds or Presence or TargetMet, Then: Fixed { Points.Value: > 0 } earned }) return;
        _part.Arms[0] = new Arm(new Otherwise(), earned);
    }

    /// <summary>实际完成时间≤计划完成时间得满分，每延迟一个月扣1分: the time past the date is what is counted.</summary>
    private bool OnTime(Arm arm) => arm is { Then: Fixed { Points.Value: > 0 },
        When: Relation { Left: FactReference left, Right: FactReference right } }
        && RubricWords.Dates.Any(w => left.Name.EndsWith(w, StringComparison.Ordinal))
        && RubricWords.Dates.Any(w => right.Name.EndsWith(w, StringComparison.Ordinal))
        && _part.Adjustments.All(a => a is Occurrence o && Array.IndexOf(RubricWords.Spans, o.Unit) >= 0);

    /// <summary>存在挪用的不得分 alone: else full points.</summary>
    private void OnlyZero(IReadOnlyList<Clause> clauses)
    {
        if (_part.Arms.Count == 0 || _part.Base is not null) return;
        if (!_part.Arms.All(a => a.Then is Fixed { Points.Value: 0 })) return;
        if (_part.Arms.All(a => Worded(a.When))) _part.Arms.Add(new Arm(new Otherwise(), new Fixed(PointsAmount.Full)));
        else if (_part.Adjustments.Count == 0) _part.Faults.Add((clauses[0].Start, clauses[^1].End, "没有写其余情况得多少分"));
    }
}
