using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;

namespace Mingji.Web.Pages.Standards;

/// <summary>One standard pack in full, with what its worked cases give.</summary>
public sealed class PackModel(StandardCatalog catalog) : PageModel
{
    public Standard Pack { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (catalog.Find(id, out _) is not { } pack) return NotFound();
        Pack = pack;
        return Page();
    }

    /// <summary>Where the indicator's criteria can be tried; null when they are too long for an address.</summary>
    public static string? TrialOf(FrameworkIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Criteria.Length + indicator.Formula.Length > 600) return null;
        var points = (indicator.Points ?? 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return $"/rubric?points={points}&text={Uri.EscapeDataString(indicator.Criteria)}&formula={Uri.EscapeDataString(indicator.Formula)}";
    }
}
