using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Docx;

/// <summary>The comments of a Word document: those of others stay, ours come behind them.</summary>
internal sealed class DocxComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private readonly PackageEdit _edit;
    private readonly string _main;
    private readonly OfficeNames _names;
    private readonly string? _related;
    private readonly StringBuilder _xml = new();

    public DocxComments(PackageEdit edit, string main, OfficeNames names)
    {
        (_edit, _main, _names) = (edit, main, names);
        _related = edit.RelationsOf(main).OfKind("comments");
        if (!HasPart) return;
        var tags = new TagScanner(edit.Part(_related!).Text);
        while (tags.Next())
        {
            if (tags.Name != "comment" || tags.IsClosing) continue;
            if (int.TryParse(tags.Attribute("id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)) Ids.Add(id);
        }
    }

    /// <summary>Numbers that are taken.</summary>
    public HashSet<int> Ids { get; } = [];

    private bool HasPart => _related is not null && _edit.Has(_related);

    public void Add(string id, ImmutableArray<NumberedFinding> findings)
    {
        var author = AnnotationWords.Author;
        _xml.Append($"<w:comment xmlns:w=\"{_names.Word}\" w:id=\"{id}\" w:author=\"{author}\" w:initials=\"{author}\">");
        foreach (var line in NoteText.Lines(findings))
            _xml.Append("<w:p><w:r><w:t xml:space=\"preserve\">").Append(XmlText.Of(line)).Append("</w:t></w:r></w:p>");
        _xml.Append("</w:comment>");
    }

    public void Save()
    {
        if (_xml.Length == 0) return;
        if (HasPart)
        {
            _edit.Part(_related!).Append("comments", _xml.ToString());
            return;
        }

        // A relation may lead to a part that is missing: that is the place for it.
        var name = _related ?? _edit.FreeName(_main[..(_main.LastIndexOf('/') + 1)] + "comments", ".xml");
        _edit.Add(name, ContentType, $"<w:comments xmlns:w=\"{_names.Word}\">{_xml}</w:comments>");
        if (_related is null) _edit.Relate(_main, _names.Relations + "/comments", name);
    }
}
