namespace Mingji.Core.Forms;

/// <summary>
/// A text inside a form that nobody understood. <paramref name="IsWholeRow"/>: nothing of its row was understood, so that the row may have
/// been an indicator or an amount.
/// </summary>
public readonly record struct UnreadText(Place At, bool IsWholeRow);
