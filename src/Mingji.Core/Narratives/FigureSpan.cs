using Mingji.Core.Figures;

namespace Mingji.Core.Narratives;

/// <summary>
/// A figure in a clause: where it starts (with the words that hedge it) and ends (with its unit), as printed and as read.
/// </summary>
internal readonly record struct FigureSpan(int Start, int End, string Text, Figure Figure);
