using System.Collections.Immutable;

namespace Mingji.Core.Forms;

/// <summary>A report that is written in Mingji: its sections in order. Reports that were read are passages and statements instead.</summary>
public sealed record WrittenReport(ImmutableArray<ReportSection> Sections)
{
    /// <summary>All sentences in order.</summary>
    public IEnumerable<ReportSentence> Sentences() => Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Sentences);

    /// <summary>The report with each sentence replaced by what <paramref name="change"/> makes of it.</summary>
    public WrittenReport Map(Func<ReportSection, ReportSentence, ReportSentence> change) => new(
    [
        .. Sections.Select(s => s with
        {
            Paragraphs = [.. s.Paragraphs.Select(p => new ReportParagraph([.. p.Sentences.Select(one => change(s, one))]))],
        }),
    ]);
}

/// <summary>
/// A heading and what stands under it. <paramref name="Level"/> is 1 for the parts of the report and 2 for those of a part.
/// </summary>
public sealed record ReportSection(string Heading, int Level, ImmutableArray<ReportParagraph> Paragraphs, ReportTable? Table);

/// <summary>Sentences that are printed without a break between them.</summary>
public sealed record ReportParagraph(ImmutableArray<ReportSentence> Sentences);

/// <summary>
/// One sentence. <paramref name="Source"/> names the sentence of the outline that it was written from, with the row of the dossier it
/// speaks of; empty when a person put it in. An empty text is printed as nothing.
/// </summary>
public sealed record ReportSentence(string Source, string Text, Place At)
{
    /// <summary>The text as it was written from the dossier: where it differs from <see cref="Text"/>, a person has edited it.</summary>
    public string Written { get; init; } = "";

    /// <summary>The figures and texts of the dossier that it was written with.</summary>
    public ImmutableArray<SentenceFigure> Figures { get; init; } = [];

    public bool IsEdited => Text != Written;
}

/// <summary>
/// What a sentence took from the dossier: the name of the fact there, what people call it, and its text when the sentence was written.
/// </summary>
public sealed record SentenceFigure(string Fact, string Label, string Text);

/// <summary>A table of the report, written from the dossier as a whole.</summary>
public sealed record ReportTable(string Source, string Title, ImmutableArray<string> Heads, ImmutableArray<ReportRow> Rows, Place At);

/// <summary>A row of a report's table: one text a head, empty where the dossier states nothing.</summary>
public sealed record ReportRow(ImmutableArray<string> Cells);
