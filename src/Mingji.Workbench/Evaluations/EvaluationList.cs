using System.Collections.Immutable;
using System.Globalization;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>
/// Which evaluations to list; 0, null and empty: any. After the evaluation of this deadline and id, when a page went before.
/// </summary>
public sealed record EvaluationQuery(
    int Year = 0, EvaluationKind Kind = EvaluationKind.None, CaseState? State = null, string? Path = null, long SampleId = 0, string AfterDue = "",
    long AfterId = 0);

/// <summary>An evaluation in a list. <paramref name="SelfScore"/> is the self-evaluation's of the confirmation, else as it is now.</summary>
public sealed record EvaluationLine(
    long Id, EvaluationKind Kind, string Name, string UnitName, int Year, CaseState State, DateOnly Due, decimal? Score, decimal? SelfScore,
    string? Grade, long? EvaluatorId, string? EvaluatorName, string Why)
{
    public string Title => CaseTitle.Of(Kind, Name);

    /// <summary>The key that the next page begins after.</summary>
    public string Key => $"{Dates.Of(Due)}~{Id}";
}

/// <summary>Lists the evaluations that a person sees, by deadline, a page at a time, and those that wait for him.</summary>
public static class EvaluationList
{
    public const int Page = 50;

    private const int MostWaiting = 60;

    private const string Columns =
        """
        select c.id, c.evaluation, coalesce(p.name, u.name) as Name, u.name as UnitName, y.year as YearNumber, c.state, c.due,
            c.stated_score as Score, coalesce(v.self_score, s.stated_score) as SelfScore, v.grade, v.evaluator_id as EvaluatorId,
                e.name as EvaluatorName, v.why
        from cases c join evaluations v on v.case_id = c.id join units u on u.id = c.unit_id join years y on y.id = c.year_id
            left join projects p on p.id = c.project_id left join people e on e.id = v.evaluator_id left join cases s on s.id = v.source_id
        where c.evaluation <> ''

        """;

    private const string Listed =
        """
        and u.path like @below and (@confirmed = 0 or c.state = 'approved') and (@only = '' or c.evaluation = @only)
            and (@evaluator = 0 or v.evaluator_id = @evaluator) and (@Year = 0 or y.year = @Year) and (@kind = '' or c.evaluation = @kind)
            and (@state = '' or c.state = @state) and (@within = '' or u.path like @within) and (@SampleId = 0 or v.sample_id = @SampleId)
            and (c.due > @AfterDue or (c.due = @AfterDue and c.id > @AfterId))
        order by c.due, c.id limit @most
        """;

    private const string ToScore = "and v.evaluator_id = @person and c.state in ('draft', 'returned', 'reopened') order by c.due, c.id limit @MostWaiting";

    private const string ToDecide =
        """
        and u.path like @below and c.evaluation = @kind and coalesce(v.evaluator_id, 0) <> @person
            and (c.state in ('department-review', 'finance-review') or (c.state = 'draft' and v.evaluator_id is null))
        order by c.due, c.id limit @MostWaiting
        """;

    /// <summary>A page, and whether there is more.</summary>
    public static (ImmutableArray<EvaluationLine> Lines, bool More) Of(Session session, Access access, EvaluationQuery query, int page = Page)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(query);
        var lines = Scopes(access).SelectMany(scope => session.Query<Row>(Columns + Listed, new
        {
            below = scope.Path + "%", confirmed = scope.Confirmed ? 1L : 0L, only = scope.Only == EvaluationKind.None ? "" : Codes.Of(scope.Only),
            evaluator = scope.Evaluator, Year = (long)query.Year, kind = query.Kind == EvaluationKind.None ? "" : Codes.Of(query.Kind),
            state = query.State is { } state ? Codes.Of(state) : "", within = query.Path is { } path ? path + "%" : "", query.SampleId,
            query.AfterDue, query.AfterId, most = page + 1L,
        })).Select(r => r.Line).DistinctBy(l => l.Id).OrderBy(l => l.Due).ThenBy(l => l.Id).Take(page + 1).ToList();
        return ([.. lines.Take(page)], lines.Count > page);
    }

    /// <summary>What waits for the person: to score, to assign, to confirm.</summary>
    public static IReadOnlyList<EvaluationLine> WaitingFor(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var person = access.Person.Id;
        var own = access.HasAnywhere(Role.Evaluator) ? session.Query<Row>(Columns + ToScore, new { person, MostWaiting = (long)MostWaiting }) : [];
        var others = Choosing(access).SelectMany(scope => session.Query<Row>(Columns + ToDecide, new
        {
            below = scope.Path + "%", kind = Codes.Of(scope.Only), person, MostWaiting = (long)MostWaiting,
        }));
        return [.. own.Concat(others).Select(r => r.Line).DistinctBy(l => l.Id).OrderBy(l => l.Due).ThenBy(l => l.Id).Take(MostWaiting)];
    }

    private sealed record Scope(string Path, EvaluationKind Only, bool Confirmed = false, long Evaluator = 0);

    private static IEnumerable<Scope> Choosing(Access access) => EvaluationAccess.Kinds.SelectMany(kind =>
        EvaluationAccess.Choosing(kind).SelectMany(role => access.RootsFor(role)).Distinct(StringComparer.Ordinal)
            .Select(path => new Scope(path, kind)));

    /// <summary>The same as <see cref="EvaluationAccess.Sees"/>, for lists.</summary>
    private static IEnumerable<Scope> Scopes(Access access)
    {
        var finance = EvaluationAccess.Choosing(EvaluationKind.Fiscal).SelectMany(role => access.RootsFor(role));
        IEnumerable<Scope> scopes = [.. Choosing(access), .. finance.Select(path => new Scope(path, EvaluationKind.None))];
        scopes = scopes.Concat(access.Roots.Select(path => new Scope(path, EvaluationKind.None, Confirmed: true)));
        return access.RootsFor(Role.Evaluator).Select(path => new Scope(path, EvaluationKind.None, Evaluator: access.Person.Id)).Concat(scopes);
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Evaluation { get; init; } = "";

        public string Name { get; init; } = "";

        public string UnitName { get; init; } = "";

        public long YearNumber { get; init; }

        public string State { get; init; } = "";

        public string Due { get; init; } = "";

        public string? Score { get; init; }

        public string? SelfScore { get; init; }

        public string? Grade { get; init; }

        public long? EvaluatorId { get; init; }

        public string? EvaluatorName { get; init; }

        public string Why { get; init; } = "";

        public EvaluationLine Line => new(
            Id, Codes.Read<EvaluationKind>(Evaluation), Name, UnitName, (int)YearNumber, Codes.Read<CaseState>(State), Dates.Read(Due), Read(Score),
            Read(SelfScore), Grade, EvaluatorId, EvaluatorName, Why);

        private static decimal? Read(string? text) =>
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
