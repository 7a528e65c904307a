namespace Mingji.Core.Publishing;

/// <summary>What a published number is about, so that years and forms can be put side by side.</summary>
public enum SeriesKind
{
    /// <summary>The whole year's budget, in fen.</summary>
    Budget,

    /// <summary>What was spent of it, in fen.</summary>
    Spent,

    /// <summary>Budget by where the money comes from.</summary>
    Source,

    /// <summary>Spending by what the money is for.</summary>
    Purpose,

    /// <summary>The score that the form states, in millionths of a point.</summary>
    Score,

    /// <summary>The score that the rules give, in millionths of a point.</summary>
    DueScore,

    /// <summary>The three publics by part, what was spent in fen.</summary>
    ThreePublics,

    /// <summary>The year's whole income by the final accounts, in fen; so are those that follow.</summary>
    AccountsIncome,

    /// <summary>The year's whole expenditure.</summary>
    AccountsSpending,

    /// <summary>Income by where it came from.</summary>
    AccountsSource,

    /// <summary>Expenditure by functional class.</summary>
    AccountsFunction,

    /// <summary>Expenditure by what kind of spending it is: basic, project, …</summary>
    AccountsNature,
}

/// <summary>A published number: fen, or millionths of a point.</summary>
public sealed record PublishedNumber(SeriesKind Kind, string Label, long Value);
