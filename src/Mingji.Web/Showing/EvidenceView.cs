using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Evidence;

namespace Mingji.Web.Showing;

/// <summary>
/// Evidence files of one row. <paramref name="Label"/> is what the row is called; empty when the row is no longer in the form.
/// </summary>
public sealed record EvidenceOfRow(int Key, string Label, ImmutableArray<EvidenceItem> Items);

/// <summary>The evidence files of a form, row by row. <paramref name="MayAttach"/>: the person may attach some now.</summary>
public sealed record EvidenceView(long CaseId, ImmutableArray<EvidenceOfRow> Rows, bool MayAttach)
{
    /// <summary>They take the place of those on the page.</summary>
    public bool Replaces { get; init; }

    public static EvidenceView Of(long caseId, FilledForm filled, IReadOnlyList<EvidenceItem> items, bool mayAttach)
    {
        ArgumentNullException.ThrowIfNull(filled);
        string LabelOf(int key) => RowEditing.IndexOf(filled.Form, key) is var at and >= 0 && filled.Form.Indicators[at] is var row
            ? row.Name.Length > 0 ? row.Name : string.Join('·', row.Path) : "";
        return new(caseId, [.. items.GroupBy(i => i.RowKey).Select(g => new EvidenceOfRow(g.Key, LabelOf(g.Key), [.. g]))], mayAttach);
    }

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes}字节",
        < 1024 * 1024 => $"{bytes / 1024m:0.#}KB",
        _ => $"{bytes / 1024m / 1024m:0.#}MB",
    };
}
