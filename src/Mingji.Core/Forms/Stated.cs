using Mingji.Core.Figures;

namespace Mingji.Core.Forms;

/// <summary>
/// What a cell states: its text, and the figure it was read as, if it is one. An absent or empty cell is a <see langword="null"/>
/// <see cref="Stated"/>, never a zero.
/// </summary>
public sealed record Stated(string Text, Figure? Figure, Place At);

/// <summary>A piece of a form's text with its place: what text checks read.</summary>
public readonly record struct Passage(string Text, Place At);
