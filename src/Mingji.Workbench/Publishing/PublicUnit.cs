using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>A published number with the document that states it.</summary>
public sealed record SourcedNumber(int Year, FormType Form, string? Project, long Publication, SeriesKind Kind, string Label, long Value);

/// <summary>A unit as the public sees it: its documents and the numbers in them, year by year.</summary>
public sealed record PublicUnit(string Code, string Name, ImmutableArray<Publication> Documents, ImmutableArray<SourcedNumber> Numbers)
{
    /// <summary>More documents than a page shows are found by the search.</summary>
    public const int MostDocuments = 300;

    /// <summary>The years, the newest first.</summary>
    public IEnumerable<int> Years => Documents.Select(d => d.Year).Distinct().OrderDescending();

    /// <summary>The unit of this code; null when nothing of it is out.</summary>
    public static PublicUnit? Find(Session session, string code)
    {
        ArgumentNullException.ThrowIfNull(session);
        ImmutableArray<Publication> documents =
        [
            .. session.Query<PublicationStore.Row>(
                PublicationStore.Columns + """
                where p.unit_code = @code and p.replaced_by is null and p.withdrawn_at is null
                order by p.year desc, p.form_type, p.id limit @most
                """,
                new { code, most = (long)MostDocuments }).Select(r => r.Publication),
        ];
        if (documents.IsEmpty) return null;
        var numbers = session.Query<Row>(
            """
            select p.id, p.year, p.form_type as FormType, p.project_name as ProjectName, n.kind, n.label, n.value from publication_numbers n
                join publications p on p.id = n.publication_id
            where p.unit_code = @code and p.replaced_by is null and p.withdrawn_at is null order by p.year, p.id, n.position limit 20000
            """,
            new { code });
        return new(code, documents.MaxBy(d => d.PublishedAt)!.UnitName, documents, [.. numbers.Select(n => n.Number)]);
    }

    private sealed record Row(long Id, long Year, string FormType, string? ProjectName, string Kind, string Label, long Value)
    {
        public SourcedNumber Number =>
            new((int)Year, Codes.Read<FormType>(FormType), ProjectName, Id, Codes.Read<SeriesKind>(Kind), Label, Value);
    }
}
