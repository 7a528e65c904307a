using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Years;

/// <summary>Open years in the database.</summary>
public static class YearStore
{
    private const string Columns =
        """
        select y.id, y.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, y.year as YearNumber, y.pack, y.filling, y.expected
        from years y join units u on u.id = y.unit_id
        """;

    public static OpenYear? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + " where y.id = @id", new { id })?.Year;
    }

    /// <summary>The year, if the person runs it or looks after the system; else refused as if there were none.</summary>
    public static OpenYear MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Find(session, id) is { } year && access.HasAny([Role.PerformanceDivision, Role.Administrator], year.UnitPath) ? year
            : throw new NoRightException("没有这个年度，或者您没有查看它的权限；年度由绩效管理科管理");
    }

    /// <summary>The years of the divisions that the person runs or looks after, the newest first.</summary>
    public static ImmutableArray<OpenYear> Of(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. session.Query<Row>(Columns + " order by y.year desc, u.path limit 500").Select(r => r.Year)
                .Where(y => access.HasAny([Role.PerformanceDivision, Role.Administrator], y.UnitPath)),
        ];
    }

    /// <summary>The years whose cases are still being made.</summary>
    public static IReadOnlyList<OpenYear> Filling(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Columns + " where y.filling = 1 order by y.id").Select(r => r.Year)];
    }

    /// <summary>The years open for a unit: those of a division above it.</summary>
    public static IReadOnlyList<OpenYear> Over(Session session, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Columns + " where @unitPath like u.path || '%' order by y.year desc", new { unitPath }).Select(r => r.Year)];
    }

    public static ImmutableArray<FormDue> Forms(Session session, long yearId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rows = session.Query<FormRow>("select form_type as FormType, opens, due, period from year_forms where year_id = @yearId", new { yearId });
        return [.. rows.Select(r => r.Form).OrderBy(f => YearForms.Fillable.IndexOf(f.Form)).ThenBy(f => f.Period)];
    }

    /// <summary>How many cases the year has.</summary>
    public static int Made(Session session, long yearId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (int)session.Single<long>("select count(*) from cases where year_id = @yearId and evaluation = ''", new { yearId });
    }

    /// <summary>How far each form of the year is; late are those not submitted after their deadline.</summary>
    public static ImmutableArray<FormProgress> Progress(Session session, long yearId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        var counts = session.Query<CountRow>(
            """
            select form_type as FormType, period, count(*) as Cases,
                count(case when state not in ('draft', 'returned', 'reopened') then 1 end) as Submitted,
                count(case when state = 'approved' then 1 end) as Approved,
                count(case when state in ('draft', 'returned', 'reopened') and due < @today then 1 end) as Late
            from cases where year_id = @yearId and round = 0 and evaluation = '' group by form_type, period
            """,
            new { yearId, today = Dates.Of(today) }).ToDictionary(c => new DueForm(Codes.Read<FormType>(c.FormType), (int)c.Period));
        return
        [
            .. Forms(session, yearId).Select(f => counts.TryGetValue(f.Kind, out var c)
                ? new FormProgress(f.Kind, f.Opens, f.Due, (int)c.Cases, (int)c.Submitted, (int)c.Approved, (int)c.Late)
                : new FormProgress(f.Kind, f.Opens, f.Due, 0, 0, 0, 0)),
        ];
    }

    private sealed record Row(long Id, long UnitId, string UnitName, string UnitPath, long YearNumber, string Pack, long Filling, long Expected)
    {
        public OpenYear Year => new(Id, UnitId, UnitName, UnitPath, (int)YearNumber, Pack, Filling != 0, (int)Expected);
    }

    private sealed record FormRow(string FormType, string Opens, string Due, long Period)
    {
        public FormDue Form => new(Codes.Read<FormType>(FormType), Dates.Read(Opens), Dates.Read(Due), (int)Period);
    }

    /// <summary>By properties: SQLite gives sums and counts of no rows no type that a constructor could be found by.</summary>
    private sealed record CountRow
    {
        public string FormType { get; init; } = "";

        public long Period { get; init; }

        public long Cases { get; init; }

        public long Submitted { get; init; }

        public long Approved { get; init; }

        public long Late { get; init; }
    }
}
