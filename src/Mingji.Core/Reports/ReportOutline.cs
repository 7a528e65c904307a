using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>How a pack wants a report: its sections in order, and the sentences that are written from the dossier.</summary>
public sealed record ReportOutline(FormType Form, SentenceTemplate Title, string Source, bool Verified, ImmutableArray<OutlineSection> Sections);

/// <summary>A section. <paramref name="Table"/>: the rows of the table below its sentences; null when it has none.</summary>
public sealed record OutlineSection(string Heading, int Level, ImmutableArray<OutlineSentence> Sentences, ReportItems? Table);

/// <summary>
/// A sentence of the outline, or one for each row of <paramref name="Each"/>. It is written when all facts of <paramref name="When"/> are
/// there and none of <paramref name="Unless"/>; any other fact that it asks for and that isn't there becomes a gap.
/// </summary>
public sealed record OutlineSentence(
    string Id, SentenceTemplate Text, ReportItems? Each, ImmutableArray<string> When, ImmutableArray<string> Unless, bool Begins)
{
    /// <summary>Every row begins a paragraph; sentences of the same rows that follow each other are written row by row.</summary>
    public bool IsApart { get; init; }
}
