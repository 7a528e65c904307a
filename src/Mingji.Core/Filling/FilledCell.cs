using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>A cell that can be filled in: its number, what a person calls it, and what stands there, null when it is empty.</summary>
public sealed record FilledCell(CellNumber Number, string Label, Stated? Stated)
{
    public string Text => Stated?.Text ?? "";
}
