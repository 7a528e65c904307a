using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Mingji.Core.Forms;
using Mingji.Documents.Processes;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Writing.Layouts;
using Mingji.Documents.Writing.Pdf;

namespace Mingji.Documents.Tests.Writing.Pdf;

/// <summary>The PDF of a form holds all that the form states, as text, in the order of the form.</summary>
public sealed class PdfTextTests
{
    private const int EachType = 2;

    [Fact]
    public void Every_label_and_value_stands_in_the_text_in_order()
    {
        Assert.SkipWhen(HeadlessBrowser.Find() is null, "Chromium is not installed");
        Assert.SkipWhen(Programs.Find("pdftotext") is null, "poppler-utils is not installed (pdftotext)");
        var made = Enumerable.Range(0, 400).Select(seed => new MadeForm(seed).Create()).ToList();
        ImmutableArray<Form> forms = [.. MadeForm.Types.SelectMany(t => made.Where(f => f.Type == t).Take(EachType))];
        var text = TextOf(forms);
        var at = 0;
        foreach (var piece in FormSheets.Of(forms).SelectMany(Pieces).Select(Tight).Where(p => p.Length > 0))
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{piece}” is not in the text after “{text[Math.Max(0, at - 60)..at]}”");
            at = found + piece.Length;
        }
    }

    private static IEnumerable<string> Pieces(FormSheet sheet) => sheet.Blocks.SelectMany(block => block switch
    {
        FormLine line => [line.Text],
        FormGrid grid => grid.Cells.Select(c => c.Text),
        _ => (IEnumerable<string>)[],
    });

    private static string TextOf(ImmutableArray<Form> forms)
    {
        var pdf = new MemoryStream();
        FormPdf.Write(forms, pdf);
        using var file = new TemporaryFile("forms.pdf", pdf.ToArray());
        var start = new ProcessStartInfo(Programs.Find("pdftotext")!, ["-raw", file.Path, "-"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Tight(text);
    }

    /// <summary>Without blanks; glyphs that a font shares between two characters by the usual one.</summary>
    private static string Tight(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '\f'));
}
