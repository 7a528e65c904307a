using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>
/// Writes a report by an outline from the facts of a dossier. What a person has edited in an earlier version stays as he left it, still
/// linked to its facts; what he has not is written anew.
/// </summary>
public static class ReportWriter
{
    /// <summary>The most sentences of one report: rows beyond it are left to the forms themselves.</summary>
    public const int MostSentences = 1000;

    public static WrittenReport Write(ReportOutline outline, ReportFacts facts, WrittenReport? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(facts);
        var known = (earlier?.Sentences() ?? []).Where(s => s.Source.Length > 0).DistinctBy(s => s.Source).ToDictionary(s => s.Source);
        var tables = (earlier?.Sections ?? []).Select(s => s.Table).OfType<ReportTable>().ToLookup(t => t.Source);
        var written = new WrittenReport([.. outline.Sections.Select(s => Section(s, facts, known, tables))]);
        return KeepEdited(written, earlier);
    }

    /// <summary>The title as the outline has it.</summary>
    public static string Title(ReportOutline outline, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return SentenceWriting.Write(new("title", outline.Title, null, [], [], true), facts, null)!.Text;
    }

    /// <summary>One sentence as the outline has it now; null when the outline no longer wants it.</summary>
    public static ReportSentence? Again(ReportOutline outline, ReportFacts facts, string source)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(facts);
        return outline.Sections.SelectMany(s => s.Sentences).SelectMany(one => Sentences(one, facts)).FirstOrDefault(s => s.Source == source);
    }

    private static ReportSection Section(
        OutlineSection outline, ReportFacts facts, Dictionary<string, ReportSentence> known, ILookup<string, ReportTable> tables)
    {
        var paragraphs = new List<List<ReportSentence>>();
        foreach (var (begins, sentences) in Groups(outline.Sentences, facts))
        {
            if (paragraphs.Count == 0 || begins) paragraphs.Add([]);
            paragraphs[^1].AddRange(sentences.Select(s => Keep(s, known.GetValueOrDefault(s.Source))));
        }

        var table = outline.Table is { } rows ? ReportTables.Of(rows, facts) : null;
        if (table is not null && tables[table.Source].FirstOrDefault() is { } before) table = table with { At = before.At };
        return new(outline.Heading, outline.Level, [.. paragraphs.Select(p => new ReportParagraph([.. p]))], table);
    }

    /// <summary>The sentences that are written, in groups that begin a paragraph or go on with one.</summary>
    private static IEnumerable<(bool Begins, List<ReportSentence> Sentences)> Groups(ImmutableArray<OutlineSentence> outline, ReportFacts facts)
    {
        for (var at = 0; at < outline.Length;)
        {
            var one = outline[at];
            var end = at + 1;
            while (one.IsApart && end < outline.Length && outline[end].IsApart && outline[end].Each == one.Each) end++;
            var written = outline[at..end].Select(o => Sentences(o, facts).Take(MostSentences).ToList()).ToList();
            at = end;
            if (!one.IsApart)
            {
                if (written[0].Count > 0) yield return (one.Begins, written[0]);
                continue;
            }

            foreach (var row in one.Each is { } rows ? facts.Rows(rows).Take(MostSentences) : [])
            {
                List<ReportSentence> own = [.. written.SelectMany(w => w).Where(s => s.Source.EndsWith("@" + row.Id, StringComparison.Ordinal))];
                if (own.Count > 0) yield return (true, own);
            }
        }
    }

    /// <summary>A list in which every row ends with a semicolon ends with a full stop.</summary>
    private static IEnumerable<ReportSentence> Sentences(OutlineSentence one, ReportFacts facts)
    {
        if (one.Each is not { } rows) return SentenceWriting.Write(one, facts, null) is { } alone ? [alone] : [];
        List<ReportSentence> written = [.. facts.Rows(rows).Select(row => SentenceWriting.Write(one, facts, row)).OfType<ReportSentence>()];
        if (written.Count == 0 || !written[^1].Text.EndsWith('；')) return written;
        var ended = written[^1].Text[..^1] + "。";
        written[^1] = written[^1] with { Text = ended, Written = ended };
        return written;
    }

    private static ReportSentence Keep(ReportSentence written, ReportSentence? before) => before is null ? written
        : before.IsEdited ? before : written with { At = before.At };

    /// <summary>An edited sentence that the outline no longer wants moves to the end of its section rather than being lost.</summary>
    private static WrittenReport KeepEdited(WrittenReport written, WrittenReport? earlier)
    {
        var there = written.Sentences().Select(s => s.Source).ToHashSet();
        var left = (earlier?.Sections ?? []).SelectMany(s => s.Paragraphs.SelectMany(p => p.Sentences)
            .Where(one => one.IsEdited && one.Text.Length > 0 && !there.Contains(one.Source)).Select(one => (s.Heading, one))).ToList();
        foreach (var (heading, sentence) in left)
        {
            var at = written.Sections.Select((s, i) => (s, i)).Where(p => p.s.Heading == heading).Select(p => p.i)
                .DefaultIfEmpty(written.Sections.Length - 1).First();
            if (at < 0) continue;
            var section = written.Sections[at];
            written = new(written.Sections.SetItem(at, section with { Paragraphs = section.Paragraphs.Add(new([sentence])) }));
        }

        return written;
    }
}
