using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;
using Mingji.Documents.Tests.Writing;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Recognition.Formats;

/// <summary>The samples as another program writes them again give the forms that they gave before.</summary>
public sealed class SamplesFromElsewhereTests(ConvertedSamples converted) : IClassFixture<ConvertedSamples>
{
    [Theory]
    [InlineData("01-project-self-evaluation.docx", "doc docx")]
    [InlineData("01-project-self-evaluation.docx", "odt docx")]
    [InlineData("01-project-self-evaluation.docx", "rtf docx")]
    [InlineData("05-project-basics.docx", "doc docx")]
    [InlineData("05-project-basics.docx", "odt docx")]
    [InlineData("05-project-basics.docx", "rtf docx")]
    [InlineData("formats/project-self-evaluation.xlsx", "xls")]
    [InlineData("formats/project-self-evaluation.xlsx", "html")]
    [InlineData("formats/project-self-evaluation.xlsx", "ods xlsx")]
    [InlineData("02-department-self-evaluation.xlsx", "xls")]
    [InlineData("02-department-self-evaluation.xlsx", "html")]
    [InlineData("02-department-self-evaluation.xlsx", "ods xlsx")]
    [InlineData("03-score-sheet.xlsx", "xls")]
    [InlineData("03-score-sheet.xlsx", "html")]
    [InlineData("03-score-sheet.xlsx", "ods xlsx")]
    [InlineData("04-project-targets.xlsx", "xls")]
    [InlineData("04-project-targets.xlsx", "html")]
    [InlineData("04-project-targets.xlsx", "ods xlsx")]
    public void A_converted_sample_gives_the_same_forms(string sample, string formats)
    {
        var original = Forms(Checkout.At("samples", sample));
        Assert.NotEmpty(original);
        Assert.Equal(FormText.Of(original), FormText.Of(Forms(converted.Of(sample, formats))));
    }

    [Theory]
    [InlineData("01-project-self-evaluation.docx")]
    [InlineData("05-project-basics.docx")]
    [InlineData("02-department-self-evaluation.xlsx")]
    [InlineData("03-score-sheet.xlsx")]
    [InlineData("04-project-targets.xlsx")]
    public void A_sample_printed_as_pdf_gives_the_same_rows_and_values(string sample)
    {
        Poppler.Need();
        Assert.Equal(RowsAndValues(Forms(Checkout.At("samples", sample))), RowsAndValues(Forms(converted.Of(sample, "pdf"))));
    }

    /// <summary>
    /// Print doesn't tell a line break from a wrapped line, nor an empty cell from one that is merged with its neighbour; and the line of
    /// signatures runs into the notes below it.
    /// </summary>
    private static string RowsAndValues(ImmutableArray<Form> forms) => string.Join('\n', forms.Select(form =>
        Tight(FormText.Of(form with { Facts = [], Tables = [] })) + string.Join('\n', form.Tables.SelectMany(t => t.Rows).Select(RowOf))));

    private static string RowOf(AmountRow row) => $"{row.Kind} {row.Label}: {string.Join(' ', row.Cells.OfType<Stated>().Select(c => c.Text))}";

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static ImmutableArray<Form> Forms(string path)
    {
        var read = SourceReader.Read(path);
        Assert.True(read.IsRead, read.Refusal?.Message);
        return FormRecognizer.Recognize(read.Document).Forms;
    }
}

/// <summary>
/// The samples converted by LibreOffice, all of a kind in one start of the program for each format, when the first of them is asked for.
/// </summary>
public sealed class ConvertedSamples : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingji-samples-");
    private readonly Dictionary<string, string[]> _batches = new(StringComparer.Ordinal);

    /// <summary>The sample after it was converted to each of the formats in turn ("doc docx").</summary>
    public string Of(string sample, string formats)
    {
        var batch = Batch(Path.GetExtension(sample), formats.Split(' '));
        return batch.Single(p => Path.GetFileNameWithoutExtension(p) == Path.GetFileNameWithoutExtension(sample));
    }

    public void Dispose() => _folder.Delete(true);

    private string[] Batch(string ending, string[] formats)
    {
        if (formats.Length == 0)
            return Directory.GetFiles(Checkout.At("samples"), "*" + ending, SearchOption.AllDirectories);
        var key = ending + string.Join('-', formats);
        if (_batches.TryGetValue(key, out var made)) return made;
        var from = Batch(ending, formats[..^1]);
        return _batches[key] = LibreOffice.ConvertAll(from, formats[^1], Path.Combine(_folder.FullName, key));
    }
}
