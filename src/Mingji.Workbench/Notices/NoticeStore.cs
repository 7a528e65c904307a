using System.Collections.Immutable;
using Mingji.Core.Notices;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Notices;

/// <summary>Plans and notices in the database.</summary>
public static class NoticeStore
{
    private const string PlanColumns =
        """
        select p.id, p.unit_id as UnitId, u.name as UnitName, u.code as UnitCode, u.path as UnitPath, p.year, p.pack, p.title, p.fund,
            p.budget_fen as BudgetFen, p.budget_basis as BudgetBasis, p.stated_fen as StatedFen, p.version
        from allocation_plans p join units u on u.id = p.unit_id

        """;

    private const string Columns =
        """
        select n.id, n.plan_id as PlanId, n.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, n.title, n.first_day as FirstDay,
            n.last_day as LastDay, n.sha256, n.published_at as PublishedAt, n.withdrawn_at as WithdrawnAt, n.withdrawn_why as WithdrawnWhy, n.snapshot
        from notices n join units u on u.id = n.unit_id

        """;

    public static Plan? FindPlan(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.First<PlanRow>(PlanColumns + "where p.id = @id", new { id }) is not { } row) return null;
        var rows = session.Query<RowRow>("select applicant, merged, project, fen from allocation_rows where plan_id = @id order by position", new { id });
        return row.With([.. rows.Select(r => new AllocationRow(r.Applicant, r.Merged != 0, r.Project, r.Fen))]);
    }

    /// <summary>The plans below a path, the newest first, without their rows.</summary>
    public static IReadOnlyList<PlanLine> Plans(Session session, string path, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<PlanLine>(
            """
            select p.id, p.title, u.name as UnitName, p.year, (select count(*) from allocation_rows r where r.plan_id = p.id) as Rows,
                (select coalesce(cast(sum(r.fen) as bigint), 0) from allocation_rows r where r.plan_id = p.id) as Fen,
                (select max(n.first_day) from notices n where n.plan_id = p.id and n.withdrawn_at is null) as FirstDay,
                (select max(n.last_day) from notices n where n.plan_id = p.id and n.withdrawn_at is null) as LastDay,
                (select count(*) from publications o where o.plan_id = p.id and o.withdrawn_at is null) as Out
            from allocation_plans p join units u on u.id = p.unit_id where u.path like @below order by p.id desc limit @most
            """,
            new { below = path + "%", most = (long)most });
    }

    public static PublicNotice? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + "where n.id = @id", new { id })?.Notice;
    }

    /// <summary>The notices of a plan, the newest first.</summary>
    public static ImmutableArray<PublicNotice> OfPlan(Session session, long planId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Columns + "where n.plan_id = @planId order by n.id desc", new { planId }).Select(r => r.Notice)];
    }

    /// <summary>The notices that have begun, the newest first: what the public sees.</summary>
    public static IReadOnlyList<PublicNotice> Begun(Session session, DateOnly today, int most, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<Row>(
                Columns + "where n.first_day <= @today order by n.first_day desc, n.id desc limit @most offset @skip",
                new { today = Dates.Of(today), most = (long)most, skip = (long)skip }).Select(r => r.Notice),
        ];
    }

    /// <summary>The first day after today on which a notice begins or is over; null when none does.</summary>
    public static DateOnly? NextChange(Session session, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        var opens = session.First<string>("select min(first_day) from notices where first_day > @day", new { day = Dates.Of(today) });
        var closes = session.First<string>("select min(last_day) from notices where last_day >= @day", new { day = Dates.Of(today) });
        var days = new[] { opens is null ? (DateOnly?)null : Dates.Read(opens), closes is null ? null : Dates.Read(closes).AddDays(1) };
        return days.Min();
    }

    internal static long Put(Session session, long? id, PlanDraft draft, PastedPlan read, long? budget, long person, string now)
    {
        var values = new
        {
            id, draft.UnitId, draft.Year, draft.Pack, draft.Title, draft.Fund, budget, draft.BudgetBasis, stated = read.StatedFen, person, now,
        };
        var plan = id is null
            ? session.Single<long>(
                """
                insert into allocation_plans (unit_id, year, pack, title, fund, budget_fen, budget_basis, stated_fen, version, person_id, at)
                values (@UnitId, @Year, @Pack, @Title, @Fund, @budget, @BudgetBasis, @stated, 1, @person, @now) returning id
                """, values)
            : session.Single<long>(
                """
                update allocation_plans set year = @Year, pack = @Pack, title = @Title, fund = @Fund, budget_fen = @budget,
                    budget_basis = @BudgetBasis, stated_fen = @stated, version = version + 1, person_id = @person, at = @now
                where id = @id returning id
                """, values);
        session.Execute("delete from allocation_rows where plan_id = @plan", new { plan });
        for (var i = 0; i < read.Rows.Length; i++)
        {
            var row = read.Rows[i];
            session.Put(
                "insert into allocation_rows (plan_id, position, applicant, merged, project, fen) values (@plan, @i, @Applicant, @merged, @Project, @Fen)",
                new { plan, i, row.Applicant, merged = row.Merged ? 1 : 0, row.Project, row.Fen });
        }

        return plan;
    }

    private sealed record RowRow(string Applicant, long Merged, string Project, long Fen);

    private sealed record PlanRow(
        long Id, long UnitId, string UnitName, string UnitCode, string UnitPath, long Year, string Pack, string Title, string Fund, long? BudgetFen,
        string BudgetBasis, long? StatedFen, long Version)
    {
        public Plan With(ImmutableArray<AllocationRow> rows) =>
            new(Id, UnitId, UnitName, UnitCode, UnitPath, (int)Year, Pack, Title, Fund, (int)Version)
            {
                BudgetBasis = BudgetBasis, Table = new(rows, StatedFen, BudgetFen),
            };
    }

    private sealed record Row(
        long Id, long PlanId, long UnitId, string UnitName, string UnitPath, string Title, string FirstDay, string LastDay, string Sha256,
        string PublishedAt, string? WithdrawnAt, string? WithdrawnWhy, string Snapshot)
    {
        public PublicNotice Notice => new(
            Id, PlanId, UnitId, UnitName, UnitPath, Title, new(Dates.Read(FirstDay), Dates.Read(LastDay)), Sha256, PublishedAt)
        {
            WithdrawnAt = WithdrawnAt, WithdrawnWhy = WithdrawnWhy ?? "", Snapshot = NoticeSnapshot.Read(Snapshot),
        };
    }
}

/// <summary>A plan in a list.</summary>
public sealed record PlanLine
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string UnitName { get; init; } = "";

    public long Year { get; init; }

    public long Rows { get; init; }

    public long Fen { get; init; }

    /// <summary>The days of the notice that stands; null: there is none.</summary>
    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    /// <summary>How many versions of it are out.</summary>
    public long Out { get; init; }
}
