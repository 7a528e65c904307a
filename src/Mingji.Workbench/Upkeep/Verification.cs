using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Upkeep;

/// <summary>Something that is no longer as it was recorded: where, and what is wrong.</summary>
public sealed record Fault(string Where, string Why);

/// <summary>What holding everything against its history gave.</summary>
public sealed record VerificationReport(int Streams, long Events, int Forms, int Snapshots, int Files, ImmutableArray<Fault> Faults);

/// <summary>
/// Holds a whole database against its own history: every chain of events, every form and every frozen snapshot against the hash that the
/// chain speaks of, every evidence file on the disk against the row and the event that name it.
/// </summary>
public static class Verification
{
    private const int Page = 200;

    /// <summary>Where an import's event has the hash of the form that it found.</summary>
    private const string BeforeField = "beforeForm";

    public static Task<VerificationReport> Run(IStore store, EvidenceFolder folder, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(folder);
        return store.Read(session => Run(session, folder, cancel), cancel);
    }

    private static VerificationReport Run(Session session, EvidenceFolder folder, CancellationToken cancel)
    {
        var chains = ChainCheck.Run(session);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        faults.AddRange(chains.Broken.Select(b => new Fault(Place(b.Stream, b.Number), b.Why)));
        var forms = Walk<FormRow>(session, FormsAfter, row => Check(session, row, faults), cancel);
        var snapshots = 0;
        foreach (var row in session.Query<SnapshotKey>("select case_id as CaseId, version from form_versions order by case_id, version"))
        {
            cancel.ThrowIfCancellationRequested();
            Check(session, row, faults);
            snapshots++;
        }

        var whole = new Dictionary<string, ContentState>(StringComparer.Ordinal);
        Walk<FileRow>(session, FilesAfter, row => Check(session, row, folder, whole, faults), cancel);
        snapshots += PublicationCheck.Run(session, folder, whole, faults, cancel);
        return new(chains.Streams, chains.Events, forms, snapshots, whole.Count, faults.ToImmutable());
    }

    private static int Walk<T>(Session session, string sql, Action<T> check, CancellationToken cancel)
        where T : IRow
    {
        var (last, count) = (0L, 0);
        while (session.Query<T>(sql, new { last, Page }) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                cancel.ThrowIfCancellationRequested();
                check(row);
                (last, count) = (row.Id, count + 1);
            }
        }

        return count;
    }

    private static void Check(Session session, FormRow row, ImmutableArray<Fault>.Builder faults)
    {
        var where = $"{row.Id}号表";
        var hash = DocumentHash.Of(row.Document);
        if (row.Hash.Length > 0 && hash != row.Hash) faults.Add(new(where, "表的内容与登记的校验值不符，内容被改动过"));
        var said = session.Query<string>(FormEvents, new { stream = Case.StreamOf(row.Id) })
            .Select(EventLog.FormOf).FirstOrDefault(h => h is not null);
        if (said is not null && said != hash) faults.Add(new(where, "表的内容不是历史里最后一次修改的结果，内容或历史被改动过"));
    }

    private static void Check(Session session, SnapshotKey row, ImmutableArray<Fault>.Builder faults)
    {
        var document = session.Single<string>("select document from form_versions where case_id = @CaseId and version = @Version", row);
        var hash = DocumentHash.Of(document);
        if (!Speaks(session, row.CaseId, EventLog.FormField, hash) && !Speaks(session, row.CaseId, BeforeField, hash))
            faults.Add(new($"{row.CaseId}号表第{row.Version}版提交稿", "提交稿与提交时的校验值不符，内容被改动过"));
    }

    private static void Check(
        Session session, FileRow row, EvidenceFolder folder, Dictionary<string, ContentState> whole, ImmutableArray<Fault>.Builder faults)
    {
        var where = $"{row.CaseId}号表的佐证材料（编号{row.Id}）";
        if (!EvidenceFolder.IsHash(row.Sha256) || !Speaks(session, row.CaseId, "sha256", row.Sha256))
        {
            faults.Add(new(where, "登记的文件校验值与历史里的不符，登记被改动过"));
            return;
        }

        if (!whole.TryGetValue(row.Sha256, out var state)) whole[row.Sha256] = state = folder.Check(row.Sha256);
        if (state == ContentState.Missing) faults.Add(new(where, "文件在磁盘上找不到了"));
        if (state == ContentState.Changed) faults.Add(new(where, "磁盘上的文件与上传时不一致，被改动过或已损坏"));
    }

    /// <summary>The case's history has an event with this field and hash.</summary>
    private static bool Speaks(Session session, long caseId, string field, string hash) => session.First<long?>(
        "select number from events where stream = @stream and body like @said limit 1",
        new { stream = Case.StreamOf(caseId), said = $"%\"{field}\":\"{hash}\"%" }) is not null;

    private static string Place(string stream, long number) => number > 0 ? $"历史“{stream}”第{number}条" : $"历史“{stream}”";

    private const string FormsAfter = "select case_id as Id, document, hash from forms where case_id > @last order by case_id limit @Page";

    private const string FormEvents =
        """
        select body from events where stream = @stream and body like '%"form":"%' order by number desc limit 20
        """;

    private const string FilesAfter =
        "select id, case_id as CaseId, sha256 from attachments where id > @last order by id limit @Page";

    private interface IRow
    {
        long Id { get; }
    }

    private sealed record FormRow(long Id, string Document, string Hash) : IRow;

    private sealed record SnapshotKey(long CaseId, long Version);

    private sealed record FileRow(long Id, long CaseId, string Sha256) : IRow;
}
