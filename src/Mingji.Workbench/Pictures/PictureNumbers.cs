using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Pictures;

/// <summary>
/// The numbers behind the pictures of a year below a unit, of the forms that are handed in. Everything is counted by the database from rows
/// beside the forms; the caller has made sure that the person sees the unit.
/// </summary>
public static class PictureNumbers
{
    /// <summary>More projects than these are drawn by how many lie in a field, not one by one.</summary>
    public const int MostPoints = 300;

    /// <summary>Forms on a page behind a bar.</summary>
    public const int Page = 100;

    /// <summary>On which days forms were handed in, each by its last submission; by the office's clock.</summary>
    public static ImmutableArray<(DateOnly Day, int Cases)> Days(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<HourRow>(PictureSql.Submitted, Values(query)).GroupBy(r => r.Day)
                .Select(g => (g.Key, g.Sum(r => (int)r.Cases))).OrderBy(d => d.Key),
        ];
    }

    /// <summary>The deadlines of the self-evaluations; two of them stand for several.</summary>
    public static ImmutableArray<DateOnly> Dues(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<string>(PictureSql.Dues, Values(query)).Select(Dates.Read)];
    }

    /// <summary>The packs that the year was opened with; two of them stand for several.</summary>
    public static IReadOnlyList<string> Packs(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<string>(PictureSql.Packs, Values(query));
    }

    /// <summary>How many forms lie in each band of scores: as stated, and as the rules give them.</summary>
    public static ImmutableArray<ScoreBand> Bands(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        var stated = session.Query<BandRow>(PictureSql.StatedBands, Values(query)).ToDictionary(r => r.Band, r => (int)r.Cases);
        var due = session.Query<BandRow>(PictureSql.DueBands, Values(query)).ToDictionary(r => r.Band, r => (int)r.Cases);
        return
        [
            .. Enumerable.Range(ScoreBand.Below, ScoreBand.Above - ScoreBand.Below + 1)
                .Select(b => new ScoreBand(b, stated.GetValueOrDefault(b), due.GetValueOrDefault(b))),
        ];
    }

    /// <summary>Execution against score. <paramref name="little"/>: executing less than this share calls for a reason.</summary>
    public static ExecutionPicture Execution(Session session, PictureQuery query, decimal little)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var values = new { Year = (long)query.Year, query.Below, permille = (long)(little * 1000), most = (long)MostPoints };
        var drawn = session.Single<DrawnRow>(PictureSql.Drawn, values);
        ImmutableArray<ExecutionPoint> points = [.. session.Query<PointRow>(PictureSql.Points, values).Select(r => r.Point)];
        if (drawn.Cases <= MostPoints) return new(points, [], (int)drawn.Cases, (int)drawn.StandOut);
        return new([.. points.TakeWhile(p => p.StandsOut)], Fields(session, query), (int)drawn.Cases, (int)drawn.StandOut);
    }

    /// <summary>How many projects lie in each field of a twentieth of the budget executed by a band of scores.</summary>
    public static ImmutableArray<ExecutionField> Fields(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<FieldRow>(PictureSql.Fields, Values(query)).Select(f => new ExecutionField((int)f.Step, (int)f.Band, (int)f.Cases))];
    }

    /// <summary>What was found, by rule, that with the most errors first.</summary>
    public static ImmutableArray<RuleCount> Findings(Session session, PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<FindingRow>(PictureSql.Findings, Values(query))
                .Select(r => new RuleCount(r.Rule, Codes.Read<Severity>(r.Severity), (int)r.Findings, (int)r.Cases))
                .OrderBy(r => r.Severity).ThenByDescending(r => r.Findings).ThenBy(r => r.Rule, StringComparer.Ordinal),
        ];
    }

    /// <summary>Money by source as a kind of form divides it, the total among them.</summary>
    public static ImmutableArray<SourceSum> Money(Session session, PictureQuery query, FormType form)
    {
        ArgumentNullException.ThrowIfNull(session);
        var type = Codes.Of(form);
        return
        [
            .. session.Query<MoneyRow>(PictureSql.Money, Values(query)).Where(r => r.FormType == type)
                .Select(r => new SourceSum(
                    Codes.Read<FundSource>(r.Source), new(r.Budget ?? 0, (int)r.Budgets), new(r.Executed ?? 0, (int)r.Executions)))
                .OrderBy(s => s.Source),
        ];
    }

    /// <summary>A page of the forms behind one bar, and whether there are more.</summary>
    public static (ImmutableArray<FormBehind> Forms, bool More) Behind(Session session, PictureQuery query, PictureBar bar, long after)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(bar);
        var rows = session.Query<BehindRow>(PictureSql.Behind, new
        {
            Year = (long)query.Year, query.Below, what = Codes.Of(bar.What), rule = bar.Rule, band = (long)bar.Band, after, most = Page + 1L,
        });
        return ([.. rows.Take(Page).Select(r => r.Form)], rows.Count > Page);
    }

    private static object Values(PictureQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new { Year = (long)query.Year, query.Below };
    }

    /// <summary>By properties, as all below: SQLite gives what is reckoned no type that a constructor could be found by.</summary>
    private sealed record HourRow
    {
        public string Hour { get; init; } = "";

        public long Cases { get; init; }

        public DateOnly Day => DateOnly.FromDateTime(
            DateTimeOffset.ParseExact(Hour, "yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .ToOffset(Dates.Office).DateTime);
    }

    private sealed record BandRow
    {
        public long Band { get; init; }

        public long Cases { get; init; }
    }

    private sealed record DrawnRow
    {
        public long Cases { get; init; }

        public long StandOut { get; init; }
    }

    private sealed record PointRow
    {
        public long Id { get; init; }

        public string Project { get; init; } = "";

        public string UnitName { get; init; } = "";

        public long Budget { get; init; }

        public long Executed { get; init; }

        public long Score { get; init; }

        public string? Outputs { get; init; }

        public long StandsOut { get; init; }

        public ExecutionPoint Point => new(
            Id, Project, UnitName, (decimal)Executed / Budget, (decimal)Score / CaseResult.PerPoint, Codes.TryRead<OutputScores>(Outputs),
            StandsOut != 0);
    }

    private sealed record FieldRow
    {
        public long Step { get; init; }

        public long Band { get; init; }

        public long Cases { get; init; }
    }

    private sealed record FindingRow
    {
        public string Rule { get; init; } = "";

        public string Severity { get; init; } = "";

        public long Findings { get; init; }

        public long Cases { get; init; }
    }

    private sealed record MoneyRow
    {
        public string FormType { get; init; } = "";

        public string Source { get; init; } = "";

        public long? Budget { get; init; }

        public long Budgets { get; init; }

        public long? Executed { get; init; }

        public long Executions { get; init; }
    }

    private sealed record BehindRow(
        long Id, string FormType, string? Project, string UnitName, string State, long? Score, long? DueScore, long Period)
    {
        public FormBehind Form => new(
            Id, CaseTitle.Of(Codes.Read<FormType>(FormType), Project, false, (int)Period), UnitName, Codes.Read<CaseState>(State), Score, DueScore);
    }
}
