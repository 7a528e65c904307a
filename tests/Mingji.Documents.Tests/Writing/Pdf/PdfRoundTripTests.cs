using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Processes;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing.Pdf;

/// <summary>Forms printed by a browser are read back from the PDF: equal but for line breaks, which may be the printer's.</summary>
public sealed class PdfRoundTripTests
{
    [Theory]
    [InlineData("01-project-self-evaluation.docx")]
    [InlineData("02-department-self-evaluation.xlsx")]
    [InlineData("03-score-sheet.xlsx")]
    [InlineData("04-project-targets.xlsx")]
    [InlineData("05-project-basics.docx")]
    public void A_sample_is_read_back(string name)
    {
        Need();
        var read = SourceReader.Read(Checkout.At("samples", name));
        Same([.. FormRecognizer.Recognize(read.Document!).Forms]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_made_form_is_read_back(int seed)
    {
        Need();
        Same([new MadeForm(seed).Create()]);
    }

    private static void Same(Form[] forms)
    {
        var read = RoundTrip.Of([.. forms], ".pdf");
        Assert.Equal(forms.Length, read.Length);
        for (var i = 0; i < forms.Length; i++)
        {
            var (before, after) = AsPrinted.Of(forms[i], read[i]);
            Assert.Equal(Printed(before), Printed(after));
        }
    }

    /// <summary>That a row of a list stands above others is told by its indent, which the print doesn't keep.</summary>
    private static string Printed(string text) => PlainText.Tight(text.Replace("row Subtotal", "row Item", StringComparison.Ordinal));

    private static void Need()
    {
        Assert.SkipWhen(HeadlessBrowser.Find() is null, "Chromium is not installed");
        Assert.SkipWhen(Programs.Find("pdftotext") is null, "poppler-utils is not installed (pdftotext)");
    }
}
