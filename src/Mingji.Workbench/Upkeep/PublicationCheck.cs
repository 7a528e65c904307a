using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Upkeep;

/// <summary>Holds what was published, its files and public notices against the history that speaks of them.</summary>
internal static class PublicationCheck
{
    private const int Page = 200;

    /// <summary>How many snapshots there are.</summary>
    public static int Run(
        Session session, EvidenceFolder folder, Dictionary<string, ContentState> whole, ImmutableArray<Fault>.Builder faults,
            CancellationToken cancel)
    {
        var (last, count) = (0L, 0);
        while (session.Query<Row>(After, new { last, Page }) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                cancel.ThrowIfCancellationRequested();
                Check(session, row, folder, whole, faults);
                (last, count) = (row.Id, count + 1);
            }
        }

        foreach (var notice in session.Query<NoticeRow>("select id, plan_id as PlanId, snapshot, sha256 from notices order by id"))
        {
            count++;
            if (PublishedSnapshot.HashOf(notice.Snapshot) != notice.Sha256 || !Speaks(session, Plan.StreamOf(notice.PlanId), notice.Sha256))
                faults.Add(new($"{notice.Id}号公示", "公示的内容与发布时的校验值不符，内容被改动过"));
        }

        return count;
    }

    private static void Check(
        Session session, Row row, EvidenceFolder folder, Dictionary<string, ContentState> whole, ImmutableArray<Fault>.Builder faults)
    {
        var where = $"{row.Id}号公开";
        var stream = row.CaseId is { } caseId ? Case.StreamOf(caseId) : Plan.StreamOf(row.PlanId ?? 0);
        if (PublishedSnapshot.HashOf(row.Snapshot) != row.Sha256 || !Speaks(session, stream, row.Sha256))
            faults.Add(new(where, "公开的内容与公开时的校验值不符，内容被改动过"));
        foreach (var file in PublicationStore.Files(session, row.Id))
        {
            if (!EvidenceFolder.IsHash(file.Sha256) || !Speaks(session, stream, file.Sha256))
            {
                faults.Add(new($"{where}的{file.Ending}文件", "登记的文件校验值与历史里的不符，登记被改动过"));
                continue;
            }

            if (!whole.TryGetValue(file.Sha256, out var state)) whole[file.Sha256] = state = folder.Check(file.Sha256);
            if (state == ContentState.Missing) faults.Add(new($"{where}的{file.Ending}文件", "文件在磁盘上找不到了"));
            if (state == ContentState.Changed) faults.Add(new($"{where}的{file.Ending}文件", "磁盘上的文件与公开时不一致，被改动过或已损坏"));
        }
    }

    private static bool Speaks(Session session, string stream, string hash) => session.First<long?>(
        "select number from events where stream = @stream and body like @said limit 1", new { stream, said = $"%\"sha256\":\"{hash}\"%" }) is not null;

    private const string After =
        "select id, case_id as CaseId, plan_id as PlanId, snapshot, sha256 from publications where id > @last order by id limit @Page";

    private sealed record Row(long Id, long? CaseId, long? PlanId, string Snapshot, string Sha256);

    private sealed record NoticeRow(long Id, long PlanId, string Snapshot, string Sha256);
}
