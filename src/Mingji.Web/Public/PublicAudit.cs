using Mingji.Documents.Auditing;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Public;

/// <summary>
/// Audits a document that a citizen drops, at once and without keeping it: one after the other, so that those who work here never wait for
/// the public, and not too many from one address.
/// </summary>
public sealed class PublicAudit(DocumentDesk desk, UploadFolder uploads, IStore store, TimeProvider clock) : IDisposable
{
    public const int MostFiles = 3;
    public const long MostBytes = 8L << 20;
    public const int MostOfAddress = 30;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>In whose name uploads of visitors lie for the moment of their audit.</summary>
    private static readonly Person Visitor = new(0, "", "", false, "", false);

    private readonly SemaphoreSlim _place = new(1);

    public async Task<AuditReport> Audit(IReadOnlyList<IFormFile> files, string address, CancellationToken cancel)
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
                return await desk.Audit(uploads.Files(Visitor, key), null, cancel);
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
}
