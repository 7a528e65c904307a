using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Reporting.Json;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The forms of the real documents, written and read again, state the same indicators.</summary>
public sealed class RealFormsLaidOutTests
{
    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    public void Indicators_of_real_documents_are_read_back_from_what_was_written(string ending)
    {
        foreach (var form in RealForms().Where(f => f.Indicators.Length > 0 && f.Indicators.All(i => i.Parts.IsEmpty)))
        {
            var again = Assert.Single(Again(form, ending), f => f.Indicators.Length > 0);
            Assert.Equal(form.Type, again.Type);
            Assert.Equal(form.Indicators.Length, again.Indicators.Length);
            Assert.Equal(form.Indicators.Select(Line), again.Indicators.Select(Line));
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

    private static string Line(Core.Indicators.Indicator i) => string.Join('|', [.. i.Path, i.Name, i.Target?.Text, i.Actual?.Text,
        i.Points?.Text, i.Score?.Text]).Replace("\n\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Checkout.Real("cases/docs"), "*.txt").Concat(Directory.GetFiles(Checkout.Real("seeds"), "*.txt")).Order();

    private static IEnumerable<Form> RealForms() =>
        Documents().SelectMany(p => FormRecognizer.Recognize(SourceReader.Read(p).Document!).Forms);

    private static IEnumerable<Form> Again(Form form, string ending) => RoundTrip.Of([form], ending);
}
