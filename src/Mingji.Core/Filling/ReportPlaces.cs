using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>The cells of a report that is being written: one a sentence.</summary>
internal static class ReportPlaces
{
    /// <summary>The sentences as cells, each named by its heading and its place under it.</summary>
    public static IEnumerable<FilledCell> Cells(WrittenReport report)
    {
        foreach (var section in report.Sections)
        {
            var count = 0;
            foreach (var sentence in section.Paragraphs.SelectMany(p => p.Sentences))
            {
                count++;
                var stated = sentence.Text.Length > 0 ? new Stated(sentence.Text, null, sentence.At) : null;
                yield return new(new(sentence.At.Cell), $"{section.Heading}·第{count}句", stated);
            }
        }
    }

    /// <summary>Gives the report's tables their keys, after those of the sentences.</summary>
    public static Form Tables(Form form, ref int key)
    {
        if (form.Report is not { } report) return form;
        var sections = ImmutableArray.CreateBuilder<ReportSection>(report.Sections.Length);
        foreach (var section in report.Sections)
            sections.Add(section.Table is { } table ? section with { Table = RowPlaces.Of(table, key++) } : section);
        return form with { Report = new(sections.ToImmutable()) };
    }

    /// <summary>Headings and paragraphs as a reader of the printed report meets them, each sentence with its own place.</summary>
    public static IEnumerable<ImmutableArray<Passage>> WithHeadings(WrittenReport report) =>
        report.Sections.SelectMany(s => s.Paragraphs
            .Select(p => (ImmutableArray<Passage>)[.. p.Sentences.Where(one => one.Text.Length > 0).Select(one => new Passage(one.Text, one.At))])
            .Prepend([new Passage(s.Heading, Place.Nowhere)]));
}
