using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>What the page hears after a change. <paramref name="Whole"/>: the form comes anew, rows and all.</summary>
public sealed record SavedView(SheetView Sheet, SaveAnswer Answer, bool Whole);

/// <summary>What the page hears when others have changed the form.</summary>
public sealed record NewsView(SheetView Sheet, CaseNews News, long Reader, EvidenceView Evidence);
