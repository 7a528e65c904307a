using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>The comments that a sheet has already, by the names of their cells.</summary>
internal sealed class PresentComments
{
    /// <summary>The author that Excel gives to what stands in for a conversation.</summary>
    private const string Conversation = "tc=";

    public static readonly PresentComments None = new();

    private readonly HashSet<int> _conversations = [];

    public Dictionary<string, CommentText> Texts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cells whose comment is a conversation, beside which Excel shows no other text.</summary>
    public HashSet<string> Threaded { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many authors there are; the next one has this number.</summary>
    public int Authors { get; private set; }

    public static PresentComments Read(PartText part)
    {
        var present = new PresentComments();
        var tags = new TagScanner(part.Text);
        string? cell = null;
        while (tags.Next())
        {
            if (tags.Name == "author" && !tags.IsClosing) present.Author(part.Text, tags);
            else if (tags.Name == "comment" && !tags.IsClosing) cell = present.Comment(tags);
            else if (tags.Name == "text" && cell is not null) present.Text(tags, cell);
        }

        return present;
    }

    /// <summary>Adds our author and comments behind the others.</summary>
    public void Append(PartText part, string sheet, string comments)
    {
        part.Append("authors", $"<author xmlns=\"{sheet}\">{AnnotationWords.Author}</author>");
        part.Append("commentList", comments);
    }

    private void Author(string xml, TagScanner tags)
    {
        if (xml.AsSpan(tags.End).StartsWith(Conversation)) _conversations.Add(Authors);
        Authors++;
    }

    private string? Comment(TagScanner tags)
    {
        var cell = tags.Attribute("ref");
        if (cell is not null && int.TryParse(tags.Attribute("authorId"), out var author) && _conversations.Contains(author)) Threaded.Add(cell);
        return cell;
    }

    private void Text(TagScanner tags, string cell)
    {
        if (tags.IsClosing) return;
        var opening = tags.Tag;
        var text = new CommentText(opening, -1, -1, opening.End);
        while (!opening.IsEmpty && tags.Next() && !tags.IsClosing)
        {
            var (name, start) = (tags.Name, tags.Start);
            tags.Skip();
            if (name == "t") text = text with { PlainStart = start, PlainEnd = tags.End };
            if (name is "t" or "r") text = text with { Behind = tags.End };
        }

        Texts.TryAdd(cell, text);
    }
}

/// <summary>The text of a comment in its part: its opening tag, the bare text in it (−1: none), the place behind its last run.</summary>
internal sealed record CommentText(Tag Opening, int PlainStart, int PlainEnd, int Behind)
{
    /// <summary>Puts a run behind the text. A bare text becomes a run itself, as the two do not stand side by side.</summary>
    public void Follow(PartText part, string sheet, string run)
    {
        if (Opening.IsEmpty)
        {
            part.Append(Opening, run);
            return;
        }

        if (PlainStart >= 0)
        {
            part.Insert(PlainStart, $"<r xmlns=\"{sheet}\">");
            part.Insert(PlainEnd, "</r>");
        }

        part.Insert(Behind, run);
    }
}
