using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingji.Web.Uploads;

/// <summary>The answer to an upload: the page to go to.</summary>
internal static class UploadAnswer
{
    /// <summary>A script that shows how far it is goes there by itself: followed silently, the page would be made twice.</summary>
    public static IActionResult Uploaded(this PageModel page, string to)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!page.Request.Headers.ContainsKey("HX-Request")) return new RedirectResult(to);
        page.Response.Headers["HX-Redirect"] = to;
        return new StatusCodeResult(StatusCodes.Status204NoContent);
    }
}
