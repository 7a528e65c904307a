using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>
/// What the sentences of a text say, and the clauses with money or percentages that were not understood: nothing is dropped in silence.
/// </summary>
public sealed record NarrativeReading(ImmutableArray<Statement> Statements, ImmutableArray<Passage> Unread);
