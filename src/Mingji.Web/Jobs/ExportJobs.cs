using Mingji.Documents.Auditing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Jobs;

/// <summary>Writes every case as a file in the official layout.</summary>
public sealed class ExportJobs(IStore store, JobFolder folder) : IJobKind
{
    /// <summary>The formats that can be chosen.</summary>
    public static readonly IReadOnlyList<string> Endings = ["xlsx", "docx", "pdf"];

    public JobKind Kind => JobKind.Export;

    public Task<IReadOnlyList<NewItem>> List(Job job, long after, int most, CancellationToken cancel) =>
        store.Read(session => CaseItems.After(session, job, after, most), cancel);

    public async Task<Func<Session, Access, string>> Begin(Job job, JobItem item, Access access, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(item);
        var form = await store.Read(session =>
        {
            CaseAccess.MustSee(session, access, item.Subject);
            return CaseStore.Form(session, item.Subject)?.Filled.Form ?? throw new RefusalException("这份表没有内容");
        }, cancel);
        var writer = Documents.Writing.FormFile.WriterFor("." + job.Options.Ending) ?? throw new RefusalException($"不能导出成“{job.Options.Ending}”");
        try
        {
            folder.Make(job.Folder, item.Number, output => writer([form], output));
        }
        catch (RefusedException refused)
        {
            throw new RefusalException(refused.Message);
        }

        return (session, who) =>
        {
            CaseAccess.MustSee(session, who, item.Subject);
            return "已导出";
        };
    }
}
