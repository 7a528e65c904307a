using Mingji.Core.Standards;

namespace Mingji.Workbench.Evaluations;

/// <summary>
/// What stands beside an evaluation's score sheet. <paramref name="Why"/> says why it was selected; <paramref name="SourceId"/> is the
/// self-evaluation that it is held against. Grade and the self-evaluation's scores are those of the confirmation; null before it.
/// </summary>
public sealed record Evaluation(
    long CaseId, long? SampleId, long? SourceId, long? EvaluatorId, string? EvaluatorName, string Risk, string Why, decimal? SelfScore,
    decimal? SelfDue, string? Grade, string? ConfirmedAt);

/// <summary>A draw as asked for: how many, or null for the share of the pack.</summary>
public sealed record DrawRequest(long YearId, long UnitId, EvaluationKind Kind, EvaluationSubject Subject, int? Number, decimal? Share, DateOnly Due);

/// <summary>A sample that was drawn, and everything that it takes to draw it again.</summary>
public sealed record Sample(
    long Id, long YearId, int Year, string Pack, long UnitId, string UnitName, string UnitPath, EvaluationKind Kind, EvaluationSubject Subject,
    string Seed, SampleRule Rule, int Candidates, int Drawn, string PersonName, string At);

/// <summary>The rule of a draw as it was then.</summary>
public sealed record SampleRule(int Number, decimal ByLot, string Says, string Source);

/// <summary>A sample was drawn; the hash is that of the list of all candidates with their risks.</summary>
public sealed record SampleDrawn(long Sample, string Kind, string Subject, string Seed, int Candidates, int Drawn, string Population)
{
    public const string Event = "sample-drawn";
}

/// <summary>A project or unit was selected to be evaluated.</summary>
public sealed record EvaluationSelected(string Kind, long? Sample, string Why, string Due)
{
    public const string Event = "evaluation-selected";
}

/// <summary>An evaluator was named.</summary>
public sealed record EvaluationAssigned(long Evaluator, string Name, string Due)
{
    public const string Event = "evaluation-assigned";
}

/// <summary>An evaluation was confirmed: its score and grade, and the self-evaluation's scores of that moment.</summary>
public sealed record EvaluationConfirmed(decimal? Score, string? Grade, decimal? SelfScore, decimal? SelfDue)
{
    public const string Event = "evaluation-confirmed";
}
