using System.Text;
using System.Xml;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Public;

/// <summary>Tells programs where the portal's permanent addresses are: robots.txt, and a map of sites (sitemaps.org).</summary>
internal static class PublicMap
{
    /// <summary>The most addresses that a map may hold, by its format.</summary>
    private const int Most = 50_000;
    private const int MostNotices = 1000;
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapPublic(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpRequest request) =>
            Results.Text($"User-agent: *\nAllow: /public\nAllow: /assets\nDisallow: /\nSitemap: {Base(request)}/public/sitemap.xml\n")).AllowAnonymous();
        app.MapGet("/public/sitemap.xml", async (HttpContext context, PublicShelf shelf, IStore store, TimeProvider clock, CancellationToken cancel) =>
        {
            var index = await shelf.Index(cancel);
            var today = Core.Notices.NoticeSpan.DayOf(clock.GetUtcNow());
            var notices = await store.Ask(session => NoticeStore.Begun(session, today, MostNotices), cancel);
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(Write(Base(context.Request),
            [
                .. new[] { "/public", "/public/notices", "/public/data" }.Select(p => (p, "")),
                .. notices.Select(n => ($"/public/notices/{n.Id}", n.WithdrawnAt ?? n.PublishedAt)),
                .. index.Lines.GroupBy(l => l.UnitCode).Select(u => ($"/public/units/{Uri.EscapeDataString(u.Key)}", u.Max(l => l.PublishedAt)!)),
                .. index.Lines.Select(l => ($"/public/documents/{l.Id}", l.PublishedAt)),
            ]), "application/xml; charset=utf-8");
        }).AllowAnonymous();
    }

    private static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static byte[] Write(string at, IEnumerable<(string Path, string Changed)> pages)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Format);
            foreach (var (path, changed) in pages.Take(Most))
            {
                xml.WriteStartElement("url", Format);
                xml.WriteElementString("loc", Format, at + path);
                if (changed.Length > 0) xml.WriteElementString("lastmod", Format, changed);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }
}
