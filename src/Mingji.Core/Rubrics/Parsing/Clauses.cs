namespace Mingji.Core.Rubrics.Parsing;

/// <summary>How sure a text is that the end of a band belongs to it.</summary>
internal enum Claim
{
    Excluded,
    Unsaid,

    /// <summary>以下, 以内: the number itself included in law, left out in most bands.</summary>
    Weak,

    /// <summary>以上: the number itself included.</summary>
    Strong,
    Included,
}

internal readonly record struct RawBound(Quantity At, Claim Claim);

/// <summary>A band as written, before its neighbours are known.</summary>
internal sealed record RawBand(string Subject, bool OfTarget, RawBound? Low, RawBound? High) : Condition;

/// <summary>A formula that the text announces (按公式计算得分) and gives elsewhere.</summary>
internal sealed record AwaitedFormula : Award;

/// <summary>A straight line whose ends are the neighbouring bands.</summary>
internal sealed record AwaitedLine : Award;

/// <summary>An award that a person decides.</summary>
internal sealed record Judged(string Why) : Award;

/// <summary>扣0.5分, 加1分 beside a condition.</summary>
internal sealed record Change(PointsAmount By) : Award;

internal enum Side
{
    None,
    Up,
    Down,
    Away,
}

/// <summary>A thing that the text says; <paramref name="Start"/> and <paramref name="End"/> are places in the one spelling.</summary>
internal abstract record Clause(int Start, int End);

internal sealed record ArmClause(int Start, int End, Condition When, Award Then, string Words) : Clause(Start, End);

internal sealed record StepClause(int Start, int End, Condition? When, PointsAmount? Base, Side Side, Quantity? From, bool FromTarget,
    Quantity Step, PointsAmount Each) : Clause(Start, End);

internal sealed record OccurrenceClause(int Start, int End, Condition? When, PointsAmount? Base, Side Side, decimal Per, string Unit,
    string What, PointsAmount Each) : Clause(Start, End);

internal sealed record FormulaClause(int Start, int End, string Name, Expression Expression) : Clause(Start, End);

internal enum LimitKind
{
    DeductAtMost,
    AddAtMost,
    ScoreAtMost,
    ScoreAtLeast,
}

internal sealed record LimitClause(int Start, int End, LimitKind Kind, PointsAmount Amount) : Clause(Start, End);

internal sealed record PartialClause(int Start, int End, PartialStep Partial) : Clause(Start, End);

internal sealed record TargetClause(int Start, int End, Comparison How, Quantity Value) : Clause(Start, End);

internal sealed record SeriesClause(int Start, int End) : Clause(Start, End);

internal sealed record ItemClause(int Start, int End, int Number, PointsAmount? Points, string Subject) : Clause(Start, End);

internal sealed record BaseClause(int Start, int End, PointsAmount Points) : Clause(Start, End);

/// <summary>The indicator's own points as the text declares them.</summary>
internal sealed record PointsClause(int Start, int End, decimal Points) : Clause(Start, End);

/// <summary>A sentence that awards nothing: a requirement, an explanation, or words that nobody understood.</summary>
internal sealed record ProseClause(int Start, int End, string Words) : Clause(Start, End);
