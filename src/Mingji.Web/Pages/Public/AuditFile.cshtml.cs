using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Public;
using Mingji.Web.Uploads;

namespace Mingji.Web.Pages.Public;

/// <summary>A file of a visitor's audit, for whoever has its link, as long as it is there.</summary>
[AllowAnonymous]
public sealed class AuditFileModel(VisitorReports reports) : PageModel
{
    public IActionResult OnGet(string key, int number)
    {
        var file = reports.Find(key, number);
        return File(file.Content, AuditDownloads.TypeOf(Path.GetExtension(file.Name).TrimStart('.')), FileNames.Safe(file.Name));
    }
}
