using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Reporting.Json;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Export;

/// <summary>A case's form as a file to take home, in the official layout.</summary>
public sealed class ExportModel(IStore store, DocumentDesk desk) : PageModel
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pdf"] = "application/pdf",
        ["html"] = "text/html; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
    };

    public async Task<IActionResult> OnGet(long id, string ending, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var (subject, form) = await store.Read(session => (CaseAccess.MustSee(session, access, id),
            CaseStore.Form(session, id)?.Filled.Form ?? throw new RefusalException("这份表没有内容")), cancel);
        if (!Types.TryGetValue(ending, out var type)) throw new RefusalException($"不能导出成“{ending}”；可以导出成docx、xlsx、pdf、html或json");
        var name = FileNames.Safe(string.Create(CultureInfo.InvariantCulture,
            $"{subject.UnitName}{subject.Year}年度{FormName.OfKind(subject.FormType)}{(subject.ProjectName is { } project ? $"（{project}）" : "")}.{ending}"));
        var content = await desk.AtOnePlace(() => Written(form, ending, name), cancel);
        return File(content, type, name);
    }

    private static MemoryStream Written(Form form, string ending, string name)
    {
        var output = new MemoryStream();
        ImmutableArray<Form> forms = [form];
        if (ending == "json") AuditJson.WriteRead(new([new(name, "json", null, Read(name, form))], []), output);
        else Documents.Writing.FormFile.WriterFor("." + ending)!(forms, output);
        output.Position = 0;
        return output;
    }

    private static ReadDocument Read(string name, Form form)
    {
        var cells = form.Passages.Length;
        return new(new SourceDocument(name, "json", [], cells, []) { Forms = [form] }, [form], new(cells, cells, []), []);
    }
}
