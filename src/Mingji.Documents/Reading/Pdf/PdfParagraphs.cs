using System.Text;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>Puts lines of text together to paragraphs: a full line goes on on the next, if that is not indented.</summary>
internal sealed class PdfParagraphs(BlockBuilder builder)
{
    private readonly StringBuilder _text = new();
    private string _at = "";
    private PdfLine? _last;
    private double _right;

    public void Add(List<PdfLine> lines)
    {
        foreach (var group in lines.GroupBy(line => line.Page))
        {
            var left = group.Min(line => line.Left);
            _right = group.Max(line => line.Right);
            foreach (var line in group) Add(line, left);
        }
    }

    /// <summary>Ends the paragraph at hand.</summary>
    public void Close()
    {
        if (_text.Length > 0) builder.Paragraph(_text.ToString(), _at);
        _text.Clear();
        _last = null;
    }

    private void Add(PdfLine line, double left)
    {
        if (_last is null || !GoesOn(_last, line, left)) Close();
        if (_text.Length == 0) _at = $"第{line.Page}页";
        else if (_text[^1] < '\u0100' && line.Text[0] < '\u0100' && !char.IsAsciiDigit(line.Text[0])) _text.Append(' ');
        _text.Append(line.IsTabular ? line.Text : line.Runs[0].Text);
        _last = line;
    }

    private bool GoesOn(PdfLine last, PdfLine line, double left)
    {
        if (line.Em > last.Em * 1.35 || line.Em < last.Em * 0.72 || PdfCellText.IsUnitLine(line.Text)) return false;
        if (PdfCellText.IsUnitLine(last.Text) || PdfCellText.IsNote(line.Text) || IsFields(last) || IsFields(line)) return false;
        if (line.Left - left > 1.2 * line.Em || IsListed(line.Text)) return false;
        if (last.Right > _right - (2.6 * line.Em)) return true;
        // A shorter line goes on where its sentence does: "主要原因：" and its reason may stand in two paragraphs.
        return _text[^1] is not ('。' or '！' or '？' or '；' or ';') && (IsClose(last, line) || !IsHeading(_text.ToString()));
    }

    /// <summary>Set solid: a heading would stand off from the text below it.</summary>
    private static bool IsClose(PdfLine last, PdfLine line) => last.Page == line.Page && line.Base - last.Base < 1.3 * line.Em;

    /// <summary>Fields side by side ("填报人：　审核人："): no text that goes on.</summary>
    private static bool IsFields(PdfLine line) => line.IsTabular && line.Runs[0].Text.IndexOfAny(['：', ':']) is > 0 and < 12;

    private static bool IsHeading(string text) =>
        text.Length <= 50 && (PdfCellText.IsNumbered(text) || text[0] == '第') && text.IndexOfAny(['。', '，', '：', '；']) < 0;

    /// <summary>A numbered line that is no rest of a sentence.</summary>
    private static bool IsListed(string text) => 
        (PdfCellText.IsNumbered(text) && text[0] is not ('0' or '）'))
        || (text[0] == '第' && text.IndexOf("部分", StringComparison.Ordinal) is 2 or 3);
}
