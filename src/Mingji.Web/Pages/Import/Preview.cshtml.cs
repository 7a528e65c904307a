using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Import;

/// <summary>Shows what an upload would change, and takes it over when the person confirms what he has seen.</summary>
public sealed class PreviewModel(ImportPreview preview, ImportDesk desk, UploadFolder uploads) : PageModel
{
    public ImportView View { get; private set; } = null!;

    /// <summary>The one case to import into; null for all.</summary>
    public long? Id { get; private set; }

    public string? Complaint { get; private set; }

    public async Task OnGet(string key, long? id, string?[] to, bool keep, CancellationToken cancel)
    {
        Id = id;
        View = await preview.Of(HttpContext.Access(), key, new(id, to.Length > 0 ? [.. to] : null, keep), cancel);
    }

    /// <summary><paramref name="seen"/> are the previews shown: "form:case:version" each.</summary>
    public async Task<IActionResult> OnPost(string key, long? id, string?[] to, bool keep, string[] seen, CancellationToken cancel)
    {
        await OnGet(key, id, to, keep, cancel);
        var chosen = View.Items.Where(i => i.Takeover is { ChangesNothing: false }).ToList();
        if (chosen.Count == 0) throw new RefusalException("没有选要导入的表：请为至少一张表选好它对应的待填表");
        if (chosen.FirstOrDefault(i => !seen.Contains(SeenOf(i))) is { } unseen)
        {
            Complaint = $"“{unseen.Name}”的对应关系或内容在您看过以后变了，还没有写入；请看下面的新预览，再确认一次";
            return Page();
        }

        if (chosen.CountBy(i => i.Chosen!.Id).Any(c => c.Value > 1)) throw new RefusalException("两张表不能导入到同一份表里，请只选其中一张");
        var complaints = new Dictionary<int, string>();
        foreach (var item in chosen) await Take(item, keep, complaints, cancel);
        if (complaints.Count > 0)
        {
            View = View with { Items = [.. View.Items.Select(i => i with { Complaint = complaints.GetValueOrDefault(i.Number) })] };
            return Page();
        }

        uploads.Forget(HttpContext.Access().Person, key);
        return Redirect(chosen.Count == 1 ? $"/cases/{Text(chosen[0].Chosen!.Id)}"
            : "/import?" + string.Join('&', chosen.Select(i => "done=" + Text(i.Chosen!.Id))));
    }

    public static string SeenOf(ImportItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return string.Create(CultureInfo.InvariantCulture, $"{item.Number}:{item.Chosen?.Id}:{item.Version}");
    }

    private async Task Take(ImportItem item, bool keep, Dictionary<int, string> complaints, CancellationToken cancel)
    {
        try
        {
            await desk.Take(HttpContext.Access(), new(item.Chosen!.Id, item.File, item.Form, item.Version, keep), cancel);
        }
        catch (RefusalException refusal)
        {
            complaints[item.Number] = refusal.Message;
        }
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
