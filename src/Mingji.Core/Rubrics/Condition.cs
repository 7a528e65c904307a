namespace Mingji.Core.Rubrics;

/// <summary>Whether the end of a band belongs to it.</summary>
public enum Edge
{
    /// <summary>（含）, ≥, 以上.</summary>
    Included,

    /// <summary>低于, ＞, （不含）, or given to the neighbouring band.</summary>
    Excluded,

    /// <summary>
    /// The text says nothing, and neighbouring bands with other points both touch it: a value right there is not evaluated.
    /// </summary>
    Undecided,
}

/// <summary>An end of a band.</summary>
public sealed record Bound(Quantity At, Edge Edge);

/// <summary>When an award applies.</summary>
public abstract record Condition;

/// <summary>The measured value lies within; a null end is infinite. An equality has both ends the same and included.</summary>
/// <param name="Subject">"" for the value of the part; else a fact of its own.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Between(string Subject, Bound? Low, Bound? High) : Condition;

/// <summary>How two formulas compare.</summary>
public enum Comparison
{
    AtLeast,
    MoreThan,
    Equal,
    AtMost,
    LessThan,
}

/// <summary>Two facts (or formulas) against each other: 结余超过上年结转.</summary>
public sealed record Relation(Expression Left, Comparison How, Expression Right) : Condition;

/// <summary>达到目标值, 完成目标任务 (or, when not <paramref name="Reached"/>, 未完成).</summary>
public sealed record TargetMet(bool Reached) : Condition;

/// <summary>无结余, 有结余: whether the named amount or the thing exists.</summary>
public sealed record Presence(string Noun, bool Present) : Condition;

/// <summary>A condition in words that a person answers with yes or no.</summary>
public sealed record Holds(string Text) : Condition;

/// <summary>All of them.</summary>
public sealed record All(Sequence<Condition> Parts) : Condition;

/// <summary>否则, 其余: none of the conditions before.</summary>
public sealed record Otherwise : Condition;
