using System.Text;
using Mingji.Documents.Reading.Pdf.Rulings;

namespace Mingji.Documents.Tests.Reading.Pdf.Rulings;

public sealed class PdfRulesTests
{
    [Fact]
    public void Thin_boxes_and_strokes_are_lines_from_the_top_left()
    {
        var rules = Assert.Single(PdfRules.Of(File("q 1 0 0 1 10 0 cm 0 100 50 0.5 re f Q 20 300 m 20 700 l S 5 5 300 200 re f"), 5));
        Assert.Equal(
            [new PdfRule(true, 741.75, 10, 60), new PdfRule(false, 20, 142, 542)], rules);
    }

    [Fact]
    public void Lines_that_cross_are_a_grid_and_a_gap_joins_cells()
    {
        List<PdfRule> rules =
        [
            new(true, 10, 0, 100), new(true, 30, 0, 100), new(true, 50, 0, 100),
            new(false, 0, 10, 50), new(false, 40, 30, 50), new(false, 100, 10, 50),
        ];
        var grid = Assert.Single(PdfGrid.Of(rules, 50));
        Assert.Equal([new PdfGridCell(0, 0, 1, 2), new PdfGridCell(1, 0, 1, 1), new PdfGridCell(1, 1, 1, 1)], grid.Cells);
    }

    [Fact]
    public void An_encrypted_file_has_no_lines() =>
        Assert.Empty(PdfRules.Of(Encoding.Latin1.GetBytes("%PDF-1.4 trailer << /Encrypt 5 0 R >>"), 5));

    [Fact]
    public void Bytes_of_every_kind_are_followed_or_left()
    {
        var random = new Random(11);
        var whole = File("q 1 0 0 1 10 0 cm 0 100 50 0.5 re f Q [(a) 3 <0f>] TJ /N << /K [1 2 R] >> BI ID x EI 20 300 m 20 700 l S");
        for (var i = 0; i < 3000; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = 0; n < 5; n++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            Assert.True(PdfRules.Of(cut, 5).Count <= 5);
        }
    }

    [Fact]
    public void Arrays_within_arrays_end() => PdfRules.Of(File(new string('[', 100_000)), 5);

    private static byte[] File(string content) => Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>\n"
        + $"endobj\n3 0 obj\n<< /Type /Page /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
}
