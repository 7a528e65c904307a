using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Paragraphs and tables of one part, in order: the body, a cell, a text box, a footnote.</summary>
internal sealed class FlowReader
{
    private readonly PartReader _reader;
    private readonly ParagraphReader _paragraphs;
    private readonly TableReader _tables;
    private readonly DocxContext _context;
    private readonly Alternatives _alternatives = new();
    private bool _isOwnSummary;

    public FlowReader(PartReader reader, DocxContext context, string part)
    {
        _reader = reader;
        _context = context;
        _paragraphs = new(reader, context, this, part);
        _tables = new(reader, context, this, part);
    }

    /// <summary>All blocks inside the element the reader stands on. <paramref name="cell"/>: the cell they are in.</summary>
    public List<DraftBlock> ReadAll(DraftCell? cell)
    {
        var blocks = new List<DraftBlock>();
        if (!_reader.HasContent) return blocks;
        var depth = _reader.Depth;
        while (_reader.ReadInside(depth)) Take(blocks, cell);
        return blocks;
    }

    /// <summary>Reads the element if it is a block, leaves it out if it is none that is shown; else the walk goes on inside it.</summary>
    public void Take(List<DraftBlock> into, DraftCell? cell)
    {
        switch (_reader.Name)
        {
            case "p":
                Join(into, _paragraphs.Read(cell, out var side));
                if (side is not null) into.AddRange(side);
                break;
            case "tbl":
                into.Add(_tables.Read());
                break;
            case "altChunk":
                into.Add(new DraftChunk(_reader.Attribute("id")));
                break;
            default:
                SkipUnshown();
                break;
        }
    }

    /// <summary>Leaves out deleted text, the second version of a drawing, and settings.</summary>
    public bool SkipUnshown()
    {
        switch (_reader.Name)
        {
            case "del" or "moveFrom" or "sectPr" or "sdtEndPr" or "pPrChange" or "rPrChange" or "tblPr" or "tblPrEx"
                or "customXmlPr":
            case "Choice" or "Fallback" when _alternatives.IsSecond(_reader.Name):
                _reader.Skip();
                return true;
            case "AlternateContent":
                _alternatives.Begin();
                return false;
            case "sdtPr":
                ReadControl();
                return true;
            case "sdtContent" when _isOwnSummary:
                _context.Remark("全文", OwnSummary.Remark, isNote: true);
                _isOwnSummary = false;
                _reader.Skip();
                return true;
            default:
                return false;
        }
    }

    /// <summary>A content control that nobody filled in shows a prompt, no text of the document; one may hold our summary.</summary>
    private void ReadControl()
    {
        _isOwnSummary = false;
        if (!_reader.HasContent) return;
        var depth = _reader.Depth;
        while (_reader.ReadInside(depth))
        {
            if (_reader.Name == "showingPlcHdr" && _reader.IsOn()) _reader.Mute(depth - 1);
            _isOwnSummary |= _reader.Name == "tag" && _reader.Attribute("val") == OwnSummary.Tag;
        }
    }

    private static void Join(List<DraftBlock> into, DraftParagraph paragraph)
    {
        if (into.Count > 0 && into[^1] is DraftParagraph { JoinsNext: true } before)
            into[^1] = paragraph with { Text = before.Text + paragraph.Text, At = before.At, Spot = before.Spot };
        else into.Add(paragraph);
    }
}
