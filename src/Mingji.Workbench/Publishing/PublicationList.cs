using Mingji.Core.Forms;
using Mingji.Core.Notices;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>An approved form that is not out yet, or not in its newest state. Days left are negative when it is late.</summary>
public sealed record ToPublish(
    long CaseId, string UnitName, string Title, int Year, DateOnly Approved, DateOnly? Due, int? DaysLeft, bool IsCorrection);

/// <summary>What a person's units have published, and what they still have to.</summary>
public static class PublicationList
{
    public const int PageSize = 50;

    private const string Waiting =
        """
        select c.id, u.name as UnitName, c.form_type as FormType, p.name as ProjectName, c.adjusts, c.period, c.evaluation, y.year, y.pack,
            c.changed_at as ChangedAt, (select count(*) from publications o where o.case_id = c.id and o.withdrawn_at is null) as Out
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
        where c.state = 'approved' and u.path like @below and (@year = 0 or y.year = @year)
            and not exists (select 1 from publications o where o.case_id = c.id and o.published_at >= c.changed_at)
        order by c.changed_at, c.id limit @most offset @skip
        """;

    /// <summary>The longest approved first, by page from 0.</summary>
    public static IReadOnlyList<ToPublish> ToDo(
        Session session, StandardCatalog catalog, string path, int year, DateOnly today, int page, int most = PageSize)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(catalog);
        return
        [
            .. session.Query<Row>(Waiting, new { below = path + "%", year = (long)year, most = (long)most, skip = (long)page * PageSize })
                .Select(r => r.Line(catalog, today)),
        ];
    }

    /// <summary>What is out, the newest first, by page from 0; older versions and what was taken down too.</summary>
    public static IReadOnlyList<Publication> Out(Session session, string path, int year, int page)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<PublicationStore.Row>(
                PublicationStore.Columns + """
                join units u on u.id = p.unit_id where u.path like @below and (@year = 0 or p.year = @year)
                order by p.published_at desc, p.id desc limit @most offset @skip
                """,
                new { below = path + "%", year = (long)year, most = (long)PageSize, skip = (long)page * PageSize }).Select(r => r.Publication),
        ];
    }

    /// <summary>The paths under which the person may publish.</summary>
    public static IReadOnlyList<string> Roots(Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var all = PublicationAccess.Publishers.SelectMany(r => access.RootsFor(r)).Distinct(StringComparer.Ordinal).ToList();
        return [.. all.Where(p => !all.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal)))];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string UnitName { get; init; } = "";

        public string FormType { get; init; } = "";

        public string? ProjectName { get; init; }

        public long? Adjusts { get; init; }

        public long Period { get; init; }

        public string Evaluation { get; init; } = "";

        public long Year { get; init; }

        public string Pack { get; init; } = "";

        public string ChangedAt { get; init; } = "";

        public long Out { get; init; }

        public ToPublish Line(StandardCatalog catalog, DateOnly today)
        {
            var approved = NoticeSpan.DayOf(Timestamps.Read(ChangedAt));
            var due = PublicationNeeds.DueBy(catalog.Find(Pack, out _), approved);
            var title = Evaluation.Length > 0 ? CaseTitle.Of(Codes.Read<EvaluationKind>(Evaluation), ProjectName ?? UnitName)
                : CaseTitle.Of(Codes.Read<FormType>(FormType), ProjectName, Adjusts is not null, (int)Period);
            return new(Id, UnitName, title, (int)Year, approved, due, due?.DayNumber - today.DayNumber, Out > 0);
        }
    }
}
