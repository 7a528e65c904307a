using System.Collections.Immutable;
using Mingji.Core.Evaluations;
using Mingji.Core.Figures;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Evaluations;

/// <summary>Somebody who may be drawn, by his self-evaluation.</summary>
internal sealed record SampleCandidate(long CaseId, long UnitId, long? ProjectId, string? ProjectName, RiskPoints Risk);

/// <summary>Who may be drawn: those whose self-evaluation is handed in, and who have no evaluation of the kind in the year yet.</summary>
internal static class SampleCandidates
{
    private const string From =
        """
        from cases c join units u on u.id = c.unit_id left join projects p on p.id = c.project_id
        where c.year_id = @Id and u.path like @below and c.round = 0 and c.evaluation = '' and c.form_type = @type
            and c.state not in ('draft', 'returned', 'reopened')
            and not exists (select 1 from cases e where e.year_id = c.year_id and e.unit_id = c.unit_id
                and coalesce(e.project_id, 0) = coalesce(c.project_id, 0) and e.evaluation = @kind)

        """;

    private const string Columns =
        """
        select c.id, c.unit_id as UnitId, c.project_id as ProjectId, p.name as ProjectName, c.open_errors as Errors, c.stated_score as Stated,
            c.due_score as Due,
            (select coalesce(f.adjusted, f.initial) from funds f where f.case_id = c.id and f.source = 'total' order by f.position limit 1) as Budget,
            (select f.executed from funds f where f.case_id = c.id and f.source = 'total' order by f.position limit 1) as Executed

        """;

    private const string Counted = "select count(*) ";

    private const string WholeSheet = "select form_type from year_forms where year_id = @Id and form_type = 'score-sheet' limit 1";

    public static int Count(Session session, OpenYear year, string path, EvaluationKind kind, EvaluationSubject subject) =>
        (int)session.Single<long>(Counted + From, Values(session, year, path, kind, subject));

    public static IReadOnlyDictionary<long, SampleCandidate> Of(
        Session session, OpenYear year, string path, EvaluationKind kind, EvaluationSubject subject, ImmutableArray<RiskRule> rules) =>
        session.Query<Row>(Columns + From, Values(session, year, path, kind, subject)).ToDictionary(r => r.Id, r => new SampleCandidate(
            r.Id, r.UnitId, r.ProjectId, r.ProjectName,
            RiskPoints.Of(new((int)r.Errors, CaseRisk.GapOf(r.Stated, r.Due), Yuan(r.Budget), Yuan(r.Executed)), rules)));

    /// <summary>An amount of a form's funds in yuan; forms of the workbench state ten thousand yuan. Null when it is no plain number.</summary>
    internal static decimal? Yuan(string? text) =>
        text is not null && FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure) && figure.Hedge == Hedge.None
            && Money.TryFrom(figure, Unit.TenThousandYuan, out var money) ? money.Yuan : null;

    private static object Values(Session session, OpenYear year, string path, EvaluationKind kind, EvaluationSubject subject) => new
    {
        year.Id, below = path + "%", kind = Codes.Of(kind),
        type = subject == EvaluationSubject.Project ? "project-self-evaluation"
            : session.First<string>(WholeSheet, new { year.Id }) ?? "department-self-evaluation",
    };

    private sealed record Row
    {
        public long Id { get; init; }

        public long UnitId { get; init; }

        public long? ProjectId { get; init; }

        public string? ProjectName { get; init; }

        public long Errors { get; init; }

        public string? Stated { get; init; }

        public string? Due { get; init; }

        public string? Budget { get; init; }

        public string? Executed { get; init; }
    }
}
