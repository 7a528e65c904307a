using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>Publications in the database.</summary>
public static class PublicationStore
{
    internal const string Columns =
        """
        select p.id, p.case_id as CaseId, p.plan_id as PlanId, p.unit_id as UnitId, p.unit_name as UnitName, p.unit_code as UnitCode, p.year,
            p.form_type as FormType, p.project_name as ProjectName, p.version, p.title, p.sha256, p.published_at as PublishedAt, p.note, p.masked,
            p.replaced_by as ReplacedBy, p.withdrawn_at as WithdrawnAt, p.withdrawn_why as WithdrawnWhy
        from publications p

        """;

    public static Publication? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + "where p.id = @id", new { id })?.Publication;
    }

    /// <summary>All versions of a case, the newest first.</summary>
    public static ImmutableArray<Publication> OfCase(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Columns + "where p.case_id = @caseId order by p.version desc", new { caseId }).Select(r => r.Publication)];
    }

    /// <summary>All versions of an allocation plan, the newest first.</summary>
    public static ImmutableArray<Publication> OfPlan(Session session, long planId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Columns + "where p.plan_id = @planId order by p.version desc", new { planId }).Select(r => r.Publication)];
    }

    /// <summary>The versions that one publication is one of, the newest first.</summary>
    public static ImmutableArray<Publication> Versions(Session session, Publication one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.CaseId is { } caseId ? OfCase(session, caseId) : one.PlanId is { } plan ? OfPlan(session, plan) : [one];
    }

    public static ImmutableArray<PublishedFile> Files(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<PublishedFile>("select ending, sha256, size from publication_files where publication_id = @id order by ending", new { id })];
    }

    /// <summary>The snapshot's text as it was published.</summary>
    public static string Snapshot(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Single<string>("select snapshot from publications where id = @id", new { id });
    }

    /// <summary>Puts a publication in and lets it take the place of <paramref name="before"/>.</summary>
    internal static long Add(Session session, NewPublication made, long? before)
    {
        var id = session.Single<long>(
            """
            insert into publications (case_id, plan_id, unit_id, unit_name, unit_code, year, form_type, project_name, version, title, words, note,
                masked, content_hash, published_at, person_id, snapshot, sha256)
            values (@CaseId, @PlanId, @UnitId, @UnitName, @UnitCode, @Year, @form, @ProjectName, @Version, @Title, @Words, @Note, @Masked,
                @ContentHash, @PublishedAt, @PersonId, @Text, @Sha256) returning id
            """,
            new
            {
                made.CaseId, made.PlanId, made.UnitId, made.UnitName, made.UnitCode, made.Year, form = Codes.Of(made.FormType), made.ProjectName,
                made.Version, made.Title, made.Words, made.Note, made.Masked, made.ContentHash, made.PublishedAt, made.PersonId,
                made.Text, made.Sha256,
            });
        foreach (var file in made.Files)
        {
            session.Put(
                "insert into publication_files (publication_id, ending, sha256, size) values (@id, @Ending, @Sha256, @Size)",
                new { id, file.Ending, file.Sha256, file.Size });
        }

        for (var i = 0; i < made.Numbers.Length; i++)
        {
            session.Put(
                "insert into publication_numbers (publication_id, position, kind, label, value) values (@id, @i, @kind, @Label, @Value)",
                new { id, i, kind = Codes.Of(made.Numbers[i].Kind), made.Numbers[i].Label, made.Numbers[i].Value });
        }

        if (before is { } old) session.Execute("update publications set replaced_by = @id where id = @old", new { id, old });
        PublicStamp.Move(session);
        return id;
    }

    internal sealed record Row(
        long Id, long? CaseId, long? PlanId, long UnitId, string UnitName, string UnitCode, long Year, string FormType, string? ProjectName,
        long Version, string Title, string Sha256, string PublishedAt, string Note, long Masked, long? ReplacedBy, string? WithdrawnAt,
        string? WithdrawnWhy)
    {
        public Publication Publication => new(
            Id, CaseId, PlanId, UnitId, UnitName, UnitCode, (int)Year, Codes.Read<FormType>(FormType), ProjectName, (int)Version, Title,
            Sha256, PublishedAt)
        {
            Note = Note, Masked = (int)Masked, ReplacedBy = ReplacedBy, WithdrawnAt = WithdrawnAt, WithdrawnWhy = WithdrawnWhy ?? "",
        };
    }
}

/// <summary>A publication to be put in.</summary>
internal sealed record NewPublication(
    long? CaseId, long? PlanId, long UnitId, string UnitName, string UnitCode, int Year, FormType FormType, string? ProjectName,
    int Version, string Title)
{
    public required string Words { get; init; }

    public required string Note { get; init; }

    public int Masked { get; init; }

    /// <summary>The hash of the form that went out, by which a version that says the same is known.</summary>
    public required string ContentHash { get; init; }

    public required string PublishedAt { get; init; }

    public long PersonId { get; init; }

    public required string Text { get; init; }

    public string Sha256 => PublishedSnapshot.HashOf(Text);

    public ImmutableArray<PublishedFile> Files { get; init; } = [];

    public ImmutableArray<PublishedNumber> Numbers { get; init; } = [];
}
