using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>A document with its forms: what <c>mingji read</c> prints and what the checks get.</summary>
public sealed record ReadDocument(SourceDocument Source, ImmutableArray<Form> Forms, Coverage Coverage, ImmutableArray<Passage> Loose);

/// <summary>
/// How much of a document was understood. <paramref name="Cells"/>: non-empty cells and paragraphs; <paramref name="Used"/>: those of
/// them that became part of a form or are known furniture (labels, headings, notes); <paramref name="Unused"/>: all the others.
/// </summary>
public sealed record Coverage(int Cells, int Used, ImmutableArray<UnusedText> Unused);

/// <summary>A text that nothing used, with its place.</summary>
public sealed record UnusedText(string At, string Text);
