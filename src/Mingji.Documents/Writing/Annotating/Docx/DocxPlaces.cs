using Mingji.Documents.Reading;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Docx;

/// <summary>What a comment can hold on to: a paragraph, from behind its properties to before its end.</summary>
internal sealed class ParagraphAnchor
{
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>It has a text of its own.</summary>
    public bool HasText { get; set; }
}

/// <summary>Where the wanted cells and paragraphs of a Word document are in its XML, and where a summary may follow.</summary>
/// <param name="Anchors">By place; places that were not found are left out.</param>
/// <param name="End">Behind the last content, before the settings of the last section.</param>
/// <param name="CommentIds">Numbers of comments that the text refers to.</param>
internal sealed record DocxPlaces(IReadOnlyDictionary<FileSpot, ParagraphAnchor> Anchors, int End, HashSet<int> CommentIds)
{
    public static DocxPlaces Find(PartText part, string name, IEnumerable<FileSpot> wanted) => new DocxWalk(part.Text, name, wanted).Walk();
}
