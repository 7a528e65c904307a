using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Summaries;

namespace Mingji.Workbench.Pictures;

/// <summary>The pictures of a year below a unit.</summary>
public sealed record PictureQuery(int Year, string Path)
{
    public string Below => Path + "%";
}

/// <summary>
/// Scores from <see cref="From"/> up to the next band, the last with its upper end: how many forms state one, and how many earn one by the
/// rules.
/// </summary>
public sealed record ScoreBand(int Number, int Stated, int Due)
{
    /// <summary>The number of the band of all scores below zero, and of those above a hundred.</summary>
    public const int Below = -1;

    public const int Above = 20;

    public const int Width = 5;

    public int From => Number * Width;

    /// <summary>"85—90", the upper end not included but for a hundred.</summary>
    public string Name => Number switch { Below => "低于0", Above => "高于100", _ => $"{From}—{From + Width}" };
}

/// <summary>A project by the share of its budget that was executed and the score it gives itself.</summary>
public sealed record ExecutionPoint(
    long CaseId, string Project, string UnitName, decimal Rate, decimal Score, OutputScores? Outputs, bool StandsOut);

/// <summary>How many projects lie between so many twentieths of their budget and the next, and in a band of scores.</summary>
public sealed record ExecutionField(int Step, int Band, int Cases);

/// <summary>
/// Execution against score: one by one, or by <paramref name="Fields"/> with only those that stand out one by one. <paramref name="Cases"/>
/// projects state all that it takes, of which <paramref name="StandOut"/> give their outputs full points for little money.
/// </summary>
public sealed record ExecutionPicture(ImmutableArray<ExecutionPoint> Points, ImmutableArray<ExecutionField> Fields, int Cases, int StandOut);

/// <summary>How often a rule found something, and in how many forms.</summary>
public sealed record RuleCount(string Rule, Severity Severity, int Findings, int Cases);

/// <summary>The money from a source, in fen, with how many forms state it.</summary>
public sealed record SourceSum(FundSource Source, SummarySum Budget, SummarySum Executed);

/// <summary>What a bar counts.</summary>
public enum PictureBarKind
{
    /// <summary>Forms in which a rule found something.</summary>
    Rule,

    /// <summary>Projects whose stated score lies in a band.</summary>
    Stated,

    /// <summary>Projects whose score by the rules lies in a band.</summary>
    Due,

    /// <summary>Projects whose score cannot be worked out by the rules.</summary>
    Unscored,
}

/// <summary>A bar of a picture.</summary>
public sealed record PictureBar(PictureBarKind What, string Rule = "", int Band = 0);

/// <summary>A form behind a bar; scores are in <see cref="CaseResult.PerPoint"/>.</summary>
public sealed record FormBehind(long CaseId, string Name, string UnitName, CaseState State, long? Score, long? DueScore);
