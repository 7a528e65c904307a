using System.IO.Compression;
using Mingji.Documents.Reporting.Xlsx;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Jobs;

/// <summary>Puts together what a job gives to take home.</summary>
public sealed class JobResults(IStore store, JobFolder folder)
{
    private const int Page = 1000;

    private static readonly ListSheet Items = new("结果", [("序号", 8), ("名称", 50), ("结果", 12), ("说明", 80)]);

    private static readonly ListSheet Findings =
        new("问题", [("表", 50), ("程度", 8), ("规则", 20), ("项目", 30), ("文中", 16), ("应为", 16), ("说明", 80)]);

    /// <summary>Every item with what became of it; after an audit every finding too. The caller disposes of it.</summary>
    public async Task<Stream> List(Job job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var book = job.Kind == JobKind.Audit ? new ListWorkbook(Items, Findings) : new ListWorkbook(Items);
        await foreach (var item in All(job, null, cancel))
            book.Add(0, item.State == ItemState.Refused, item.Number, item.Name, JobWords.Of(item.State), item.Outcome);
        if (job.Kind == JobKind.Audit) await Find(book, job, cancel);
        var file = Scratch();
        book.Write(file);
        file.Position = 0;
        return file;
    }

    /// <summary>The files that were made, each under the name of its item, as one archive. The caller disposes of it.</summary>
    public async Task<Stream> Files(Job job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var output = Scratch();
        await using (var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
        {
            await foreach (var item in All(job, ItemState.Done, cancel))
            {
                var path = folder.MadeFor(job.Folder, item.Number);
                if (!File.Exists(path)) continue;
                var name = FileNames.Safe($"{item.Name}.{job.Options.Ending}");
                if (!named.Add(name)) named.Add(name = FileNames.Safe(FormattableString.Invariant($"{item.Number}-{item.Name}.{job.Options.Ending}")));
                await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancel);
                await using var file = File.OpenRead(path);
                await file.CopyToAsync(entry, cancel);
            }
        }

        output.Position = 0;
        return output;
    }

    private static FileStream Scratch() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private async Task Find(ListWorkbook book, Job job, CancellationToken cancel)
    {
        var (after, position) = (0, long.MinValue);
        while (true)
        {
            var (number, from) = (after, position);
            var rows = await store.Read(session => JobFindings.After(session, job.Id, number, from, Page), cancel);
            foreach (var row in rows)
            {
                book.Add(1, row.Severity == "error", row.Name, JobFindings.Word(row.Severity), row.Rule, row.Label, row.Stated, row.Expected,
                    row.Message);
            }

            if (rows.Count < Page) return;
            (after, position) = ((int)rows[^1].Number, rows[^1].Position);
        }
    }

    private async IAsyncEnumerable<JobItem> All(
        Job job, ItemState? state, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var after = 0;
        while (true)
        {
            var from = after;
            var items = await store.Read(session => JobStore.Items(session, job.Id, state, from, Page), cancel);
            foreach (var item in items) yield return item;
            if (items.Count < Page) yield break;
            after = items[^1].Number;
        }
    }
}
