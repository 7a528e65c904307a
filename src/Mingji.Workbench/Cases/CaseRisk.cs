using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingji.Core.Checks;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// How much a case asks for a reviewer's eyes. The order: first the errors that nobody has overridden, then how far the stated score is
/// from the recomputed one, then the warnings that nobody has overridden.
/// </summary>
public readonly record struct CaseRisk(int OpenErrors, int OpenWarnings, decimal? Gap)
{
    /// <summary>What a case without anything to say has.</summary>
    public const long Calmest = 1_000_000_000;

    private const int MostErrors = 900;
    private const int MostGap = 9_999;
    private const int MostWarnings = 99;

    /// <summary>One number that sorts by the order: the smaller, the riskier. The difference counts in hundredths of a point.</summary>
    public long Calm => Calmest
        - (Math.Min(OpenErrors, MostErrors) * 1_000_000L)
        - ((long)Math.Min(decimal.Truncate(Math.Abs(Gap ?? 0) * 100), MostGap) * 100)
        - Math.Min(OpenWarnings, MostWarnings);

    /// <summary>The stated score less the recomputed one; null when one of them is missing.</summary>
    public static decimal? GapOf(string? stated, string? due) =>
        Read(stated) is { } said && Read(due) is { } right ? said - right : null;

    /// <summary>What an override is tied to: the message word for word.</summary>
    public static string HashOf(string message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)));

    /// <summary>The risk by an assessment whose rows are being written.</summary>
    internal static CaseRisk Of(Assessment assessment, ImmutableHashSet<Overridden> overridden)
    {
        var findings = assessment.Findings.Where(f => f.Severity != Severity.Info).ToList();
        if (!overridden.IsEmpty) findings.RemoveAll(f => overridden.Contains(new(f.Rule, HashOf(f.Message))));
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var gap = assessment.Score is { Stated: { } said, Due: { } right } ? said - right : (decimal?)null;
        return new(errors, findings.Count - errors, gap);
    }

    /// <summary>Counts anew what is open, after the findings or the overrides of a case have changed.</summary>
    public static CaseRisk Put(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var overridden = OverriddenOf(session, caseId);
        var findings = session.Query<Row>("select rule, severity, message from findings where case_id = @caseId", new { caseId });
        var open = findings.Where(f => !overridden.Contains(new(f.Rule, HashOf(f.Message)))).ToList();
        var scores = session.Single<Scores>("select stated_score as Stated, due_score as Due from cases where id = @caseId", new { caseId });
        int Count(Severity severity) => open.Count(f => f.Severity == Codes.Of(severity));
        var risk = new CaseRisk(Count(Severity.Error), Count(Severity.Warning), GapOf(scores.Stated, scores.Due));
        // Most savings change none of it; then the indexes are left alone.
        session.Execute(
            """
            update cases set open_errors = @OpenErrors, open_warnings = @OpenWarnings, calm = @Calm
            where id = @caseId and (open_errors <> @OpenErrors or open_warnings <> @OpenWarnings or calm <> @Calm)
            """,
            new { risk.OpenErrors, risk.OpenWarnings, risk.Calm, caseId });
        return risk;
    }

    internal static ImmutableHashSet<Overridden> OverriddenOf(Session session, long caseId) =>
        [.. session.Query<Overridden>("select rule, message_hash as MessageHash from overrides where case_id = @caseId", new { caseId })];

    private static decimal? Read(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private sealed record Row(string Rule, string Severity, string Message);

    private sealed record Scores(string? Stated, string? Due);
}

/// <summary>A finding that somebody has let stand, with a reason: its rule, and the hash of what it says.</summary>
internal sealed record Overridden(string Rule, string MessageHash);
