using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Reporting.Json;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The forms of the real documents, written in the official layout and read again, state the same.</summary>
public sealed class RealFormsLaidOutTests
{
    /// <summary>Documents of which one form can't say in its official layout all that was read from it, and why.</summary>
    private static readonly Dictionary<string, string> CannotBeSaid = new()
    {
        ["huadu-project-targets.txt F1"] = "the unit's own row is a subtotal because no indicators stand in it; a list of amounts alone has none",
    };

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".docx")]
    [InlineData(".html")]
    public void Forms_of_real_documents_are_read_back_from_what_was_written(string ending)
    {
        foreach (var path in Documents())
        {
            foreach (var form in FormRecognizer.Recognize(SourceReader.Read(path).Document!).Forms)
            {
                var again = Assert.Single(RoundTrip.Of([form], ending));
                Assert.Equal(form.Type, again.Type);
                Assert.Equal(form.Indicators.Length, again.Indicators.Length);
                if (CannotBeSaid.ContainsKey($"{Path.GetFileName(path)} {form.Id}")) continue;
                var (before, after) = AsPrinted.Of(form, again);
                Assert.Equal(before, after);
            }
        }
    }

    [Fact]
    public void Forms_of_real_documents_come_back_from_json_as_they_were()
    {
        foreach (var path in Documents())
        {
            var read = FormRecognizer.Recognize(SourceReader.Read(path).Document!);
            var stream = new MemoryStream();
            AuditJson.WriteRead(new([new(path, "text", null, read)], []), stream);
            var file = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(file, stream.ToArray());
                var again = FormRecognizer.Recognize(SourceReader.Read(file).Document!);
                Assert.Equal(FormText.Of(read.Forms), FormText.Of(again.Forms));
                Assert.Equal(read.Forms.SelectMany(f => f.Passages), again.Forms.SelectMany(f => f.Passages));
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Checkout.Real("cases/docs"), "*.txt").Concat(Directory.GetFiles(Checkout.Real("seeds"), "*.txt")).Order();
}
