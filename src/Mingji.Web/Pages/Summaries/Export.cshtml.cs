using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;

namespace Mingji.Web.Pages.Summaries;

/// <summary>A summary as a file in the official layout.</summary>
public sealed class ExportModel(IStore store, DocumentDesk desk, TimeProvider clock) : PageModel
{
    /// <summary>What a sheet still opens quickly with.</summary>
    private const int MostRows = 20_000;

    /// <summary>A printed document of more rows than this is of no use to anybody.</summary>
    private const int MostPrinted = 3_000;

    private static readonly Dictionary<string, (string Type, int Most)> Types = new(StringComparer.Ordinal)
    {
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MostRows),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", MostPrinted),
        ["pdf"] = ("application/pdf", MostPrinted),
    };

    public async Task<IActionResult> OnGet(string ending, string? table, int year, long unit, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var kind = Codes.TryRead<SummaryKind>(table) ?? SummaryKind.Projects;
        if (!Types.TryGetValue(ending, out var file)) throw new RefusalException($"汇总表不能导出成“{ending}”；可以导出成xlsx、docx或pdf");
        var form = await store.Read(session =>
        {
            var place = SummaryPlace.Of(session, access, year, unit, Dates.Today(clock));
            if (place.Unit is not { } at) throw new RefusalException("还没有可以汇总的年度");
            var (lines, more) = Summary.Lines(
                session, new(kind, place.Year, at.Path) { Unconfirmed = SummaryQuery.SeesUnconfirmed(access, at.Path) }, file.Most);
            if (more) throw new RefusalException($"这张汇总表超过{file.Most}行，导出成{ending}没法看；请先点到下面的部门再导出" + (ending == "xlsx" ? "" : "，或导出成xlsx"));
            return SummaryForms.Of(kind, place.Year, at.Name, lines);
        }, cancel);
        var name = FileNames.Safe(string.Create(CultureInfo.InvariantCulture, $"{form.Unit}{form.Title}.{ending}"));
        var content = await desk.AtOnePlace(() =>
        {
            var output = new MemoryStream();
            Documents.Writing.FormFile.WriterFor("." + ending)!([form], output);
            output.Position = 0;
            return output;
        }, cancel);
        return File(content, file.Type, name);
    }
}
