namespace Mingji.Core.Rubrics;

/// <summary>An award and when it applies.</summary>
public sealed record Arm(Condition When, Award Then);

/// <summary>Something that changes the score of a part beside its arms.</summary>
public abstract record Adjustment;

/// <summary>
/// 每出现一例扣1分: for each <paramref name="Per"/> <paramref name="Unit"/> of <paramref name="What"/>, <paramref name="Each"/> (signed), by at
/// most <paramref name="Limit"/>.
/// </summary>
public sealed record Occurrence(string What, decimal Per, string Unit, PointsAmount Each, PointsAmount? Limit) : Adjustment;

/// <summary>逾期报送的扣1分, where it stands beside other conditions.</summary>
public sealed record Penalty(Condition When, PointsAmount Change) : Adjustment;

/// <summary>
/// One part: its arms are tried in order, the first that applies gives the base; adjustments change it. A part without arms starts from
/// full points when it only takes points off, and from zero when it only gives them.
/// </summary>
/// <param name="Number">The number printed before it, or 0.</param>
/// <param name="Points">Its own points; null: the indicator's.</param>
/// <param name="Subject">What the measured value is called; "" when the text does not name it.</param>
/// <param name="OfTarget">The value is a rate of the target (完成目标的90%).</param>
/// <param name="Arms">In order.</param>
/// <param name="Adjustments">All apply.</param>
/// <param name="Floor">The least score; zero unless the text says otherwise.</param>
public sealed record Part(int Number, PointsAmount? Points, string Subject, bool OfTarget, Sequence<Arm> Arms,
    Sequence<Adjustment> Adjustments, PointsAmount Floor);

/// <summary>结转结余率=结转结余总额/支出预算数×100%.</summary>
public sealed record Definition(string Name, Expression Expression);

/// <summary>
/// Scoring criteria, compiled. Immutable; equal to another when they score alike by the same words. <paramref name="Points"/> are the
/// indicator's. <paramref name="Items"/> are the requirements listed in the text that a 每出现一例 refers to. A <paramref name="Vetoes"/> that
/// applies makes the whole zero.
/// </summary>
public sealed record Rubric(decimal Points, Sequence<Part> Parts, Sequence<Definition> Definitions, Sequence<string> Items,
    Sequence<Condition> Vetoes)
{
    /// <summary>The stable name of contract.md's "kind"; see docs/rubric-language.md.</summary>
    public string Kind => RubricKind.Of(this);
}
