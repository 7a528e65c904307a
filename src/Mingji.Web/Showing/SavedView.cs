using Mingji.Core.Filling;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>
/// What the page hears after a change. <paramref name="Whole"/>: the form comes anew, rows and all. <paramref name="Stands"/> is what the
/// page shows already, so that only the rest need be told; null when it is not known.
/// </summary>
public sealed record SavedView(SheetView Sheet, SaveAnswer Answer, bool Whole, Assessment? Stands = null)
{
    /// <summary>After cells were saved; <paramref name="known"/> is the event at which the page has the form.</summary>
    public static SavedView Of(SheetView sheet, SaveAnswer answer, long? known)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(sheet, answer, false, known == answer.EventBefore ? answer.Before : null);
    }

    /// <summary>The scores and findings beside the form are to be told.</summary>
    public bool IsSideNew => Stands is null || Sheet.HasIdentities || SameWords.Differ(Stands, Sheet.Assessment);

    /// <summary>The cells whose marks are to be told.</summary>
    public IEnumerable<CellNumber> Fresh => Stands is null ? Sheet.Marked : Sheet.MarkedUnlike(Stands);
}

/// <summary>What the page hears when others have changed the form.</summary>
public sealed record NewsView(SheetView Sheet, CaseNews News, long Reader, EvidenceView Evidence);
