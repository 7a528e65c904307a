using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Showing;

namespace Mingji.Web.Pages.Library;

/// <summary>The indicator libraries of the packs, to browse and search.</summary>
public sealed class IndexModel(StandardCatalog catalog) : PageModel
{
    public LibraryView View { get; private set; } = null!;

    /// <summary>The packs that have a library.</summary>
    public ImmutableArray<Standard> Packs { get; private set; } = [];

    public Standard? Pack { get; private set; }

    public void OnGet(string? pack, string? of, string? field, string? q)
    {
        Packs = [.. catalog.Standards.Where(s => !s.Library.IsEmpty)];
        Pack = Packs.FirstOrDefault(s => s.Id == pack) ?? Packs.FirstOrDefault(s => s.Base is null) ?? Packs.FirstOrDefault();
        View = LibraryView.Of(Pack?.Library ?? [], of, field, q);
    }
}
