using System.Globalization;
using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Pdf;

namespace Mingji.Documents.Tests.Reading.Pdf;

/// <summary>Writes what pdftotext would print of pages with words at given places, and reads it.</summary>
internal sealed class BboxPage
{
    private const double Size = 12;
    private readonly StringBuilder _text = new("<doc>\n");

    private BboxPage() => Page();

    public static BboxPage Of() => new();

    /// <summary>Begins a page.</summary>
    public BboxPage Page()
    {
        _text.AppendLine("  <page width=\"595.0\" height=\"842.0\">");
        return this;
    }

    /// <summary>
    /// A word whose letters are 12 points wide, half of it for Latin ones. <paramref name="high"/>: the box of fonts that reserve space above
    /// and below, as digits often have; else a flat one on the baseline.
    /// </summary>
    public BboxPage Word(string text, double left, double baseline, bool high = false)
    {
        var right = left + text.Sum(c => c < '\u0100' ? Size / 2 : Size);
        var (top, bottom) = high ? (baseline - 17.48, baseline + 4.86) : (baseline - 3, baseline);
        _text.AppendLine(CultureInfo.InvariantCulture, $"    <word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{bottom}\">{text}</word>");
        return this;
    }

    /// <summary>Words of one line; digits get high boxes.</summary>
    public BboxPage Line(double baseline, params (double Left, string Text)[] words)
    {
        foreach (var (left, text) in words) Word(text, left, baseline, char.IsAsciiDigit(text[0]));
        return this;
    }

    public SourceDocument Read()
    {
        var builder = new BlockBuilder(ReadingLimits.Default);
        PdfReader.Emit(BboxText.Read(_text.ToString()), builder);
        return builder.ToDocument("a.pdf", "pdf");
    }

    /// <summary>The only table, one text a row: "column=text" joined by bars.</summary>
    public string[] Table() => Rows(Assert.Single(Read().Blocks.OfType<Table>()));

    public string[] Paragraphs() => [.. Read().Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)];

    public static string[] Rows(Table table) =>
        [.. table.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell => $"{cell.Column}={cell.Text}")))];
}
