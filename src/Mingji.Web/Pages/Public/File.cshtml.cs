using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Mingji.Documents.Writing.Html;
using Mingji.Web.Uploads;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>A file of a publication, byte for byte as it was published.</summary>
[AllowAnonymous]
public sealed class FileModel(IStore store, EvidenceFolder folder) : PageModel
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pdf"] = "application/pdf",
        ["html"] = "text/html; charset=utf-8",
        ["csv"] = "text/csv; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
    };

    internal static string TypeOf(string ending) => Types[ending].Split(';')[0];

    public async Task<IActionResult> OnGet(long id, string ending, CancellationToken cancel)
    {
        var (found, file, text) = await store.Read<(Publication? Found, PublishedFile? File, string? Text)>(session =>
        {
            var publication = PublicationStore.Find(session, id);
            if (publication is null or { IsWithdrawn: true }) return (null, null, null);
            return ending == "json" ? (publication, new PublishedFile("json", publication.Sha256, 0), PublicationStore.Snapshot(session, id))
                : (publication, PublicationStore.Files(session, id).FirstOrDefault(f => f.Ending == ending), null);
        }, cancel);
        if (found is null || file is null || !Types.TryGetValue(ending, out var type)) return NotFound();
        // What was published stays, but may be taken down: caches ask again, and are told by the tag that nothing changed.
        Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var tag = new EntityTagHeaderValue($"\"{file.Sha256}\"");
        if (ending == "json") Response.Headers.Link = "</assets/publication-1.schema.json>; rel=\"describedby\"; type=\"application/schema+json\"";
        var name = FileNames.Safe($"{found.Title}（第{found.Version}版）.{ending}");
        if (ending == "html")
        {
            Response.Headers.ContentSecurityPolicy = FormHtml.Policy;
            return new FileStreamResult(folder.Open(file.Sha256), type) { EntityTag = tag };
        }

        Stream content = text is null ? folder.Open(file.Sha256) : new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new FileStreamResult(content, type) { FileDownloadName = name, EntityTag = tag };
    }
}
