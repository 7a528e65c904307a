using System.Globalization;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Docx;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Docx;

/// <summary>
/// Walks a document's XML and counts its tables, rows, cells and paragraphs exactly as <see cref="FlowReader"/> and its readers do, with what
/// they leave out left out. Comments can't stand in text boxes: what is in one is held by the paragraph that it hangs on.
/// </summary>
internal sealed class DocxWalk(string xml, string part, IEnumerable<FileSpot> wanted)
{
    private readonly TagScanner _tags = new(xml);
    private readonly Alternatives _alternatives = new();
    private readonly HashSet<FileSpot> _wanted = [.. wanted];
    private readonly Dictionary<FileSpot, ParagraphAnchor> _anchors = [];
    private readonly HashSet<int> _comments = [];
    private readonly Stack<Frame> _frames = [];
    private bool _isOwnSummary;
    private int _tables;
    private int _paragraphs;
    private int _end = -1;
    private int _bodyDepth = -1;

    private enum Kind
    {
        Outside,
        Flow,
        Paragraph,
        Table,
        Row,
    }

    public DocxPlaces Walk()
    {
        while (_tags.Next())
        {
            if (_tags.IsClosing) Close();
            else Open();
        }

        return new(_anchors, _end >= 0 ? _end : throw new LimitExceededException(OfficeRefusals.BrokenPart), _comments);
    }

    private void Open()
    {
        var name = _tags.Name;
        if (name is "commentRangeStart" or "commentReference") Comment();
        var above = _frames.Count == 0 ? new(Kind.Outside) : _frames.Peek();
        if (name == "sectPr" && _frames.Count == _bodyDepth) _end = _tags.Start;
        else if (_frames.Count == _bodyDepth) _end = -1;
        var frame = above.Kind switch
        {
            Kind.Outside => name == "body" ? Body() : above,
            Kind.Flow => InFlow(name, above),
            Kind.Paragraph => InParagraph(name, above),
            Kind.Table => name == "tr" ? Row(above) : name == "tblGrid" ? null : Other(name, above),
            _ => name == "tc" ? Cell(above) : name == "trPr" ? null : Other(name, above),
        };
        if (frame is null) _tags.Skip();
        else if (!_tags.IsEmpty) _frames.Push(frame);
    }

    private Frame Body()
    {
        _bodyDepth = _frames.Count + 1;
        return new(Kind.Flow);
    }

    private Frame? InFlow(string name, Frame above) => name switch
    {
        "p" => Paragraph(above),
        "tbl" => new(Kind.Table) { Host = above.Host, Table = _tables++ },
        "tcPr" when above.Spot is not null => null,
        _ => Other(name, above),
    };

    private Frame? InParagraph(string name, Frame above)
    {
        switch (name)
        {
            case "txbxContent":
                return new(Kind.Flow) { Host = above.Host, Spot = above.Spot };
            case "pPr":
                _tags.Skip();
                if (above.Anchor is { } own && _frames.Count == above.Depth) own.Start = _tags.End;
                return null;
            case "t":
                if (above.Anchor is { } anchor) anchor.HasText |= !_tags.IsEmpty;
                if (above.Host is { } host) host.HasText |= !_tags.IsEmpty;
                return null;
            case "rPr" or "checkBox" or "rt" or "rubyPr":
                return null;
            default:
                return Other(name, above);
        }
    }

    /// <summary>What the reader walks into without a word, or leaves out altogether: null.</summary>
    private Frame? Other(string name, Frame above)
    {
        switch (name)
        {
            case "del" or "moveFrom" or "sectPr" or "sdtEndPr" or "pPrChange" or "rPrChange" or "tblPr" or "tblPrEx"
                or "customXmlPr":
            case "Choice" or "Fallback" when _alternatives.IsSecond(name):
                return null;
            case "AlternateContent":
                _alternatives.Begin();
                return above;
            case "sdtPr":
                _isOwnSummary = IsOwnSummary();
                return null;
            case "sdtContent" when _isOwnSummary:
                _isOwnSummary = false;
                return null;
            default:
                return above;
        }
    }

    private bool IsOwnSummary()
    {
        var isOwn = false;
        for (var depth = _tags.IsEmpty ? 0 : 1; depth > 0 && _tags.Next();)
        {
            isOwn |= _tags.Name == "tag" && _tags.Attribute("val") == OwnSummary.Tag;
            if (_tags.IsClosing) depth--;
            else if (!_tags.IsEmpty) depth++;
        }

        return isOwn;
    }

    private Frame Paragraph(Frame above)
    {
        var spot = above.Spot ?? new(part, -1, -1, _paragraphs++);
        var own = _tags.IsEmpty ? null : new ParagraphAnchor { Start = _tags.End };
        var host = above.Host ?? own;
        if (host is not null && _wanted.Contains(spot) && !(_anchors.TryGetValue(spot, out var before) && before.HasText))
            _anchors[spot] = host;
        return new(Kind.Paragraph) { Host = host, Anchor = own, Spot = above.Spot, Depth = _frames.Count + 1 };
    }

    private static Frame Row(Frame table) => new(Kind.Row) { Host = table.Host, Table = table.Table, Row = table.Rows++ };

    private Frame Cell(Frame row) =>
        new(Kind.Flow) { Host = row.Host, Spot = new(part, row.Table, row.Row, row.Cells++) };

    private void Close()
    {
        if (_frames.Count == 0) return;
        if (_frames.Count == _bodyDepth)
        {
            if (_end < 0) _end = _tags.Start;
            _bodyDepth = -1;
        }

        var frame = _frames.Pop();
        if (frame.Anchor is { } anchor && _frames.Count == frame.Depth - 1) anchor.End = _tags.Start;
    }

    private void Comment()
    {
        if (int.TryParse(_tags.Attribute("id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)) _comments.Add(id);
    }

    /// <summary>An open element of meaning; elements without one of their own repeat the frame they are in.</summary>
    private sealed class Frame(Kind kind)
    {
        public Kind Kind { get; } = kind;

        /// <summary>The paragraph outside all text boxes that it is in.</summary>
        public ParagraphAnchor? Host { get; init; }

        /// <summary>The anchor of this very paragraph.</summary>
        public ParagraphAnchor? Anchor { get; init; }

        /// <summary>The cell that it is in.</summary>
        public FileSpot? Spot { get; init; }

        public int Table { get; init; }

        public int Row { get; init; }

        public int Rows { get; set; }

        public int Cells { get; set; }

        public int Depth { get; init; }
    }
}
