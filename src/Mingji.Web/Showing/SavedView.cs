using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>What the page hears after saving.</summary>
public sealed record SavedView(SheetView Sheet, SaveAnswer Answer);
