using System.Collections.Immutable;
using Mingji.Documents.Auditing;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Public;

/// <summary>
/// What a visitor's audit gave: the report, and the files that he may take home under a key, by their names in order.
/// </summary>
public sealed record VisitorAudit(AuditReport Report, string Key, ImmutableArray<string> Files);

/// <summary>
/// Audits a document that a citizen drops, at once and without keeping it: one after the other, so that those who work here never wait for
/// the public, and not too many from one address. What was made of it is kept sealed for a quarter of an hour.
/// </summary>
public sealed class PublicAudit(DocumentDesk desk, UploadFolder uploads, VisitorReports reports, IStore store, TimeProvider clock) : IDisposable
{
    public const int MostFiles = 3;
    public const long MostBytes = 8L << 20;
    public const int MostOfAddress = 30;
    private static readonly string[] Endings = ["html", "json"];
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>In whose name uploads of visitors lie for the moment of their audit.</summary>
    private static readonly Person Visitor = new(0, "", "", false, "", false);

    private readonly SemaphoreSlim _place = new(1);

    public async Task<VisitorAudit> Audit(IReadOnlyList<IFormFile> files, string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0) throw new RefusalException("还没有选文件：请选一个文件再审核");
        if (files.Count > MostFiles || files.Sum(f => f.Length) > MostBytes)
            throw new RefusalException($"一次最多{MostFiles}个文件，合计不超过{MostBytes >> 20}MB");
        await store.Write(session =>
        {
            VisitorLimits.Count(session, clock.GetUtcNow(), "audit", address, MostOfAddress, Window, $"这个网络地址一小时内审核的文件超过{MostOfAddress}次");
            return true;
        }, cancel);
        if (!await _place.WaitAsync(LongestWait, cancel)) throw new RefusalException("正在审核的人太多，请过一会儿再试");
        try
        {
            var key = await uploads.Keep(Visitor, files, cancel);
            try
            {
                var sent = uploads.Files(Visitor, key);
                var report = await desk.Audit(sent, null, cancel);
                var made = await desk.AtOnePlace(() => Files(sent, report), cancel);
                return new(report, reports.Keep(made), [.. made.Select(f => f.Name)]);
            }
            finally
            {
                uploads.Forget(Visitor, key);
            }
        }
        finally
        {
            _place.Release();
        }
    }

    public void Dispose() => _place.Dispose();

    /// <summary>The report for people and for programs, and a copy with comments of each document that takes them.</summary>
    private static List<VisitorFile> Files(ImmutableArray<UploadedFile> sent, AuditReport report)
    {
        List<VisitorFile> files = [.. Endings.Select(e => new VisitorFile(AuditDownloads.ReportName(e), AuditDownloads.Report(report, e).ToArray()))];
        for (var i = 0; i < sent.Length; i++)
        {
            if (new AuditView(i + 1, report.Documents[i]).CanAnnotate && Copy(sent[i], report, i) is { } copy)
                files.Add(new(AuditDownloads.CopyName(sent[i]), copy));
        }

        return files;
    }

    /// <summary>Null where a file turns out to take no comments: the report is there all the same.</summary>
    private static byte[]? Copy(UploadedFile file, AuditReport report, int at)
    {
        try
        {
            return AuditDownloads.Copy(file, report, at).ToArray();
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
