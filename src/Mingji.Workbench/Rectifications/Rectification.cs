using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.People;

namespace Mingji.Workbench.Rectifications;

/// <summary>Where a rectification stands.</summary>
public enum RectificationState
{
    /// <summary>It waits for the preparer's answer.</summary>
    Asked,

    /// <summary>It waits for the check of the answer.</summary>
    Answered,

    /// <summary>The answer was accepted: it is done.</summary>
    Accepted,

    /// <summary>Whoever asked took it back, with a reason.</summary>
    Withdrawn,
}

/// <summary>What somebody did with a rectification.</summary>
public enum RectificationAct
{
    Asked,
    Answered,

    /// <summary>The answer was not enough: the same once more, with a new deadline.</summary>
    AskedAgain,
    Accepted,
    Withdrawn,
}

/// <summary>One turn: who did what, with what words. <paramref name="Due"/> is the deadline that was given; null for the other acts.</summary>
public sealed record RectificationTurn(RectificationAct Act, string Text, DateOnly? Due, string PersonName, string At);

/// <summary>
/// Something in a form that is to be put right (整改). <paramref name="Label"/> is the cell's name when it was asked for,
/// <paramref name="Role"/> the role that asked and that checks, <paramref name="Round"/> counts the askings from 1.
/// </summary>
public sealed record Rectification(
    long Id, long CaseId, int Cell, string Label, RectificationState State, Role Role, DateOnly Due, int Round,
    ImmutableArray<RectificationTurn> Turns)
{
    /// <summary>What it came from: the rule of a finding, "evaluation" or "grade"; empty when somebody asked of his own accord.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The row that the cell is in: evidence is attached to it.</summary>
    public int RowKey => new CellNumber(Cell).Key;

    public bool IsOpen => State is RectificationState.Asked or RectificationState.Answered;

    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;
}

/// <summary>A rectification was asked for, first or again.</summary>
public sealed record RectificationAsked(long Rectification, int Cell, string Label, string Text, string Due, int Round)
{
    public const string Kind = "rectification-asked";
}

/// <summary>The preparer answered.</summary>
public sealed record RectificationAnswered(long Rectification, int Cell, string Label, string Text)
{
    public const string Kind = "rectification-answered";
}

/// <summary>The answer was accepted.</summary>
public sealed record RectificationAccepted(long Rectification, int Cell, string Label, string Text)
{
    public const string Kind = "rectification-accepted";
}

/// <summary>Whoever asked took it back.</summary>
public sealed record RectificationWithdrawn(long Rectification, int Cell, string Label, string Text)
{
    public const string Kind = "rectification-withdrawn";
}

/// <summary>Something to be put right at a cell, one of several asked for at once, and what it came from.</summary>
public sealed record RectificationWanted(CellNumber Cell, string Text, string Rule);
