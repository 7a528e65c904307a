using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Reporting.Json;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Api;

/// <summary>Calls that take files: evidence, import, audit.</summary>
internal static class FileApi
{
    public static async Task<EvidenceAnswer[]> Evidence(long id, HttpContext context, EvidenceDesk desk, CancellationToken cancel) =>
        [.. (await desk.List(context.Access(), id, cancel)).Select(Of)];

    public static async Task<EvidenceAnswer> Attach(long id, HttpContext context, EvidenceDesk desk, CancellationToken cancel)
    {
        var form = await Read(context, UploadKind.Evidence);
        if (!int.TryParse(form["row"], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            throw new RefusalException("没有写附在哪一行；row 是格的编号除以64的商");
        if (form.Files is not [var file]) throw new RefusalException(form.Files.Count == 0 ? "没有收到文件；请放在 file 里" : UploadLimits.OneAtATime);
        await using var content = file.OpenReadStream();
        return Of(await desk.Attach(context.Access(), id, row, file.FileName, content, cancel));
    }

    /// <summary>Each form by itself: one that is refused does not stop the others.</summary>
    public static async Task<ImportAnswer> Import(
        HttpContext context, IStore store, UploadFolder uploads, DocumentDesk documents, ImportDesk desk,
        [Description("只导入这份表")] long? id, [Description("文件里空着的格保留原来的内容")] bool? keep, CancellationToken cancel)
    {
        var access = context.Access();
        if (!access.HasAnywhere(Role.Preparer)) throw new NoRightException("导入要由单位的“填报人”来做；您不是填报人");
        if (id is { } only)
        {
            var why = await store.Read(session => ImportTargets.WhyNot(access, CaseAccess.MustSee(session, access, only)), cancel);
            if (why is not null) throw new RefusalException(why);
        }

        var read = await Kept(context, uploads, files => documents.Read(files, cancel), cancel);
        var rows = ImmutableArray.CreateBuilder<ImportRowAnswer>();
        foreach (var document in read)
        {
            var left = (document.Read?.Coverage.Unused ?? []).Select(u => new LeftOver(u.At, u.Text)).ToImmutableArray();
            if (document.Error is { } error) rows.Add(new(document.Path, null, null, 0, [], Refusal(error)));
            else if (document.Read!.Forms.IsEmpty) rows.Add(new(document.Path, null, null, 0, left, Refusal("文件里没有认出表；请核对文件")));
            else
            {
                foreach (var form in document.Read.Forms) rows.Add(await Take(store, desk, access, document.Path, form, id, keep ?? false,
                    left, cancel));
            }
        }

        return new(rows.ToImmutable());
    }

    public static async Task<IResult> Audit(
        HttpContext context, UploadFolder uploads, DocumentDesk documents, [Description("评价标准的编号；不写则按文件选")] string? pack, CancellationToken cancel)
    {
        var report = await Kept(context, uploads, files => documents.Audit(files, pack, cancel), cancel);
        var output = new MemoryStream();
        AuditJson.WriteAudit(report, output);
        return Results.Bytes(output.ToArray(), "application/json; charset=utf-8");
    }

    private static async Task<ImportRowAnswer> Take(
        IStore store, ImportDesk desk, Access access, string file, Form form, long? only, bool keep, ImmutableArray<LeftOver> left,
            CancellationToken cancel)
    {
        var name = form.Project is { Length: > 0 } project ? $"{FormName.OfKind(form.Type)}：{project}" : FormName.OfKind(form.Type);
        try
        {
            var target = only ?? (await store.Read(session => ImportLookup.Find(session, access, form), cancel)).Id;
            var before = (await store.Read(session => CaseStore.Form(session, target), cancel))?.Filled;
            var after = (await desk.Take(access, new(target, file, form, null, keep), cancel)).Filled;
            return new(file, name, target, after.Cells.Count(c => c.Text != (before?.TextAt(c.Number) ?? "")), left, null);
        }
        catch (RefusalException refusal)
        {
            return new(file, name, null, 0, left, Refusal(refusal.Message));
        }
    }

    /// <summary>The files of the request in a folder of their own while <paramref name="work"/> reads them.</summary>
    private static async Task<T> Kept<T>(
        HttpContext context, UploadFolder uploads, Func<ImmutableArray<UploadedFile>, Task<T>> work, CancellationToken cancel)
    {
        var form = await Read(context, UploadKind.Documents);
        var person = context.Access().Person;
        var key = await uploads.Keep(person, [.. form.Files], cancel);
        try
        {
            return await work(uploads.Files(person, key));
        }
        finally
        {
            uploads.Forget(person, key);
        }
    }

    private static async Task<IFormCollection> Read(HttpContext context, UploadKind kind)
    {
        if (!ReadableForms.HasFiles(context.Request)) throw new RefusalException("没有收到文件；请用 multipart/form-data 发送");
        if (await TakesUploadsAttribute.Read(context.Request, kind) is { } refused) throw new BadHttpRequestException(refused.Words, refused.Status);
        return await context.Request.ReadFormAsync();
    }

    private static ProblemAnswer Refusal(string words)
    {
        var (why, accepted) = ApiProblems.Split(words);
        return new("不能这样做", StatusCodes.Status422UnprocessableEntity, why, accepted);
    }

    private static EvidenceAnswer Of(EvidenceItem item) => new(item.Id, item.RowKey, item.Name, item.Size, item.Sha256, item.PersonName, item.At);
}
