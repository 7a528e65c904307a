using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;

namespace Mingji.Web.Pages.Standards;

/// <summary>The standard packs at hand.</summary>
public sealed class IndexModel(StandardCatalog catalog) : PageModel
{
    public StandardCatalog Catalog => catalog;

    public void OnGet()
    {
        // Everything is in the catalog.
    }
}
