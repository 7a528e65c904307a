using System.Collections.Immutable;
using System.Text.Json;
using Mingji.Core.Evaluations;
using Mingji.Core.Standards;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>Samples in the database.</summary>
public static class SampleStore
{
    private const string Columns =
        """
        select s.id, s.year_id as YearId, y.year, y.pack, s.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, s.kind, s.subject, s.seed,
            s.rule, s.candidates, s.drawn, p.name as PersonName, s.at
        from samples s join years y on y.id = s.year_id join units u on u.id = s.unit_id join people p on p.id = s.person_id

        """;

    /// <summary>The sample, if the person sees evaluations of its kind while they are made; else refused as if there were none.</summary>
    public static Sample MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return session.First<Row>(Columns + "where s.id = @id", new { id })?.Sample is { } sample && Sees(access, sample) ? sample
            : throw new NoRightException("没有这次抽样，或者您没有查看它的权限；抽样由组织评价的一方和财政部门查看");
    }

    /// <summary>The draws of a year that the person may see, the newest first.</summary>
    public static ImmutableArray<Sample> Of(Session session, Access access, long yearId)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. session.Query<Row>(Columns + "where s.year_id = @yearId order by s.id desc limit 200", new { yearId }).Select(r => r.Sample)
                .Where(s => Sees(access, s)),
        ];
    }

    /// <summary>Draws it again from its seed and its list: the evaluations made then must come out. The lines that don't agree.</summary>
    public static ImmutableArray<string> Repeat(Session session, Sample sample)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sample);
        var population = session.Single<string>("select population from samples where id = @Id", new { sample.Id });
        var again = SampleDraw.Of(SamplePopulation.Read(population), sample.Rule.Number, sample.Rule.ByLot, sample.Seed)
            .Select(d => d.Key).ToHashSet();
        var made = session.Query<long>("select source_id from evaluations where sample_id = @Id", new { sample.Id }).ToHashSet();
        return
        [
            .. again.Except(made).Order().Select(id => $"重抽会抽到自评表{id}，当时没有选入"),
            .. made.Except(again).Order().Select(id => $"当时选入的自评表{id}，重抽抽不到"),
        ];
    }

    internal static long Add(
        Session session, DrawRequest request, string seed, SampleRule rule, int candidates, int drawn, string population, long personId, string at) =>
        session.Single<long>(
            """
            insert into samples (year_id, unit_id, kind, subject, seed, rule, candidates, drawn, population, person_id, at)
            values (@YearId, @UnitId, @kind, @subject, @seed, @rule, @candidates, @drawn, @population, @personId, @at) returning id
            """,
            new
            {
                request.YearId, request.UnitId, kind = Codes.Of(request.Kind), subject = Codes.Of(request.Subject), seed,
                rule = JsonSerializer.Serialize(rule), candidates, drawn, population, personId, at,
            });

    private static bool Sees(Access access, Sample sample) => EvaluationAccess.WhyNotChoose(access, sample.Kind, sample.UnitPath) is null
        || EvaluationAccess.WhyNotChoose(access, EvaluationKind.Fiscal, sample.UnitPath) is null;

    private sealed record Row(
        long Id, long YearId, long Year, string Pack, long UnitId, string UnitName, string UnitPath, string Kind, string Subject, string Seed,
        string Rule, long Candidates, long Drawn, string PersonName, string At)
    {
        public Sample Sample => new(
            Id, YearId, (int)Year, Pack, UnitId, UnitName, UnitPath, Codes.Read<EvaluationKind>(Kind), Codes.Read<EvaluationSubject>(Subject), Seed,
            JsonSerializer.Deserialize<SampleRule>(Rule)!, (int)Candidates, (int)Drawn, PersonName, At);
    }
}
