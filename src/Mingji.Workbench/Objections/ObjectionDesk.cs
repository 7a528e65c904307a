using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Mingji.Core.Filling;
using Mingji.Core.Notices;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Notices;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Objections;

/// <summary>
/// Takes objections in from the public and lets those who have the right deal with them. Who objects is sealed before it is stored, and
/// every look at it is in the plan's history.
/// </summary>
public sealed class ObjectionDesk(IStore store, ObjectionVault vault, TimeProvider clock)
{
    /// <summary>The longest matter and answer.</summary>
    public const int Longest = 4000;

    public const int LongestName = 100;
    public const int MostFiles = 10;

    /// <summary>Bytes of all files of one objection.</summary>
    public const long MostBytes = 10L << 20;

    /// <summary>From one address within a day; a whole office behind one may have more to say than one person.</summary>
    public const int MostOfAddress = 10;

    /// <summary>Open objections of one notice; a flood beyond it is an attack, and the office can be reached in writing.</summary>
    private const int MostOpen = 2000;

    private static readonly TimeSpan Window = TimeSpan.FromDays(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(2);

    /// <summary>
    /// Takes an objection in; the code by which its maker can ask what became of it. Refuses with everything that is missing at once.
    /// </summary>
    public async Task<string> Receive(
        long noticeId, ObjectorKind by, ObjectorWords words, ImmutableArray<SentFile> files, string address, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var clean = new ObjectorWords(
            CellEditing.Clean(words.Name), CellEditing.Clean(words.ContactPerson), CellEditing.Clean(words.Contact), CellEditing.Clean(words.Matter));
        MustFit(clean, files);
        await store.Read(session => MustTake(session, noticeId, by, clean, files), cancel).ConfigureAwait(false);
        // Counted only once it is whole: who forgot something may try again at once.
        await store.Write(session => Count(session, address), cancel).ConfigureAwait(false);
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var purpose = PurposeOf(ObjectionStore.HashOf(code));
        var kept = files.Select(f => (f.Item, Name: vault.SealText(EvidenceName.Of(f.Name), purpose), f.Size, Place: vault.Put(BytesOf(f), purpose)))
            .ToImmutableArray();
        try
        {
            await store.Write(session =>
            {
                var notice = MustTake(session, noticeId, by, clean, files);
                var now = clock.GetUtcNow();
                var due = DayCounting.Nth(NoticeSpan.DayOf(now).AddDays(1), notice.Snapshot.Rules.AnswerDays, false, WorkCalendar.Empty).Day!.Value;
                var id = ObjectionStore.Add(session, noticeId, code, by, due, Timestamps.Of(now));
                ObjectionStore.Seal(session, id, vault.SealText(JsonSerializer.Serialize(clean), purpose));
                foreach (var (item, name, size, place) in kept) ObjectionStore.AddFile(session, id, item, name, size, place);
                EventLog.Append(session, notice.Stream, now, 0, ObjectionReceived.Kind, new ObjectionReceived(id, noticeId, Codes.Of(by),
                    Dates.Of(due)));
                return true;
            }, cancel).ConfigureAwait(false);
        }
        catch
        {
            foreach (var file in kept) vault.Delete(file.Place);
            throw;
        }

        return code;
    }

    /// <summary>An objection with its sealed words, for who keeps the notice; that he looked is written down.</summary>
    public Task<OpenedObjection> Open(Access access, long id, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (objection, notice) = MustKeep(session, access, id);
            if (objection.ErasedAt is not null) return new OpenedObjection(objection, null, []);
            var purpose = PurposeOf(CodeHashOf(session, id));
            var words = JsonSerializer.Deserialize<ObjectorWords>(vault.OpenText(ObjectionStore.Sealed(session, id), purpose));
            EventLog.Append(session, notice.Stream, clock.GetUtcNow(), access.Person.Id, ObjectionSeen.Kind, new ObjectionSeen(id));
            return new OpenedObjection(objection, words, [.. ObjectionStore.Files(session, id).Select(f => vault.OpenText(f.SealedName, purpose))]);
        }, cancel);
    }

    /// <summary>A file of an objection, for who keeps the notice.</summary>
    public async Task<(string Name, byte[] Content)> OpenFile(Access access, long id, long fileId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var (row, purpose) = await store.Read(session =>
        {
            MustKeep(session, access, id);
            return (ObjectionStore.Files(session, id).FirstOrDefault(f => f.Id == fileId) ?? throw NoSuch(), PurposeOf(CodeHashOf(session, id)));
        }, cancel).ConfigureAwait(false);
        return (vault.OpenText(row.SealedName, purpose), vault.Get(row.Place, purpose));
    }

    /// <summary>Accepts, refuses or answers; a refusal and an answer need their words, which the objector reads.</summary>
    public Task<bool> Move(Access access, long id, ObjectionState to, string answer, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (objection, notice) = MustKeep(session, access, id);
            NoticeDesk.Hold(session, notice.PlanId);
            var said = CellEditing.Clean(answer);
            if (WhyNot(objection.State, to) is { } why) throw new RefusalException(why);
            if (to != ObjectionState.Accepted && said.Length == 0)
                throw new RefusalException(to == ObjectionState.Refused ? "不予受理必须写明按哪一条" : "请写明核实的情况和处理结果");
            var now = clock.GetUtcNow();
            var deleteOn = to == ObjectionState.Accepted ? (DateOnly?)null : NoticeSpan.DayOf(now).AddDays(notice.Snapshot.Rules.KeepDays);
            if (ObjectionStore.Move(session, objection, to, said, deleteOn, access.Person.Id, Timestamps.Of(now)) == 0)
                throw new RefusalException("这件异议刚刚由别人办理过，请刷新页面");
            EventLog.Append(session, notice.Stream, now, access.Person.Id, ObjectionMoved.Kind, new ObjectionMoved(id, Codes.Of(to)));
            return true;
        }, cancel);
    }

    /// <summary>Null when the step is there; else why not.</summary>
    public static string? WhyNot(ObjectionState from, ObjectionState to) => (from, to) switch
    {
        (ObjectionState.Received, ObjectionState.Accepted or ObjectionState.Refused) => null,
        (ObjectionState.Accepted, ObjectionState.Answered) => null,
        (ObjectionState.Received, ObjectionState.Answered) => "先受理，核实以后再答复",
        _ => $"这件异议是“{ObjectionStates.NameOf(from)}”，不能再改成“{ObjectionStates.NameOf(to)}”",
    };

    /// <summary>
    /// Deletes what was sealed of objections whose day has come, and files of objections that were never taken in; how many objections. Any
    /// number of nodes may do so side by side.
    /// </summary>
    public async Task<int> Erase(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var due = await store.Read(session => session.Query<long>(
            "select id from objections where delete_on <= @today and erased_at is null order by id limit 500",
            new { today = Dates.Of(NoticeSpan.DayOf(now)) }), cancel).ConfigureAwait(false);
        foreach (var id in due)
        {
            foreach (var place in await store.Write(session => Erase(session, id, now), cancel).ConfigureAwait(false)) vault.Delete(place);
        }

        var known = await store.Read(session => session.Query<string>("select place from objection_files"), cancel).ConfigureAwait(false);
        vault.DeleteOrphans(known.ToHashSet(StringComparer.Ordinal), now - Forgotten);
        return due.Count;
    }

    private static ImmutableArray<string> Erase(Session session, long id, DateTimeOffset now)
    {
        ImmutableArray<string> places = [.. ObjectionStore.Files(session, id).Select(f => f.Place)];
        if (session.Execute("update objections set sealed = '', erased_at = @now where id = @id and erased_at is null",
            new { id, now = Timestamps.Of(now) }) == 0) return [];
        session.Execute("delete from objection_files where objection_id = @id", new { id });
        var stream = NoticeStore.Find(session, ObjectionStore.Find(session, id)!.NoticeId)!.Stream;
        EventLog.Append(session, stream, now, 0, ObjectionErased.Kind, new ObjectionErased(id));
        return places;
    }

    private PublicNotice MustTake(Session session, long noticeId, ObjectorKind by, ObjectorWords words, ImmutableArray<SentFile> files)
    {
        var now = clock.GetUtcNow();
        var notice = NoticeStore.Find(session, noticeId);
        if (notice is null || notice.Span.At(now) == NoticeStage.Waiting) throw new RefusalException("没有这个公示，或者公示还没有开始");
        if (notice.IsWithdrawn) throw new RefusalException($"这个公示已经撤回，不再接收异议；撤回的理由：{notice.WithdrawnWhy}");
        int Count(ObjectionItem item) => files.Count(f => f.Item == item);
        var given = new ObjectionGiven(by)
        {
            Name = words.Name, ContactPerson = words.ContactPerson, Contact = words.Contact, Matter = words.Matter,
            IdentityDocuments = Count(ObjectionItem.IdentityDocument), SealedScans = Count(ObjectionItem.SealedScan),
            Evidence = Count(ObjectionItem.Evidence),
        };
        var why = ObjectionReading.WhyNot(given, notice.Snapshot.Rules, notice.Span, now);
        if (!why.IsEmpty) throw new RefusalException(string.Join("\n", why));
        return ObjectionStore.Open(session, noticeId) < MostOpen ? notice
            : throw new RefusalException("这个公示收到的异议太多，网上暂时不再接收；请按公示上的联系方式书面提出");
    }

    private bool Count(Session session, string address)
    {
        VisitorLimits.Count(session, clock.GetUtcNow(), "objection", address, MostOfAddress, Window,
            $"这个网络地址一天内提出的异议超过{MostOfAddress}件；可以按公示上的联系方式书面提出");
        return true;
    }

    private static void MustFit(ObjectorWords words, ImmutableArray<SentFile> files)
    {
        if (words.Name.Length > LongestName || words.ContactPerson.Length > LongestName) throw new RefusalException($"名称不超过{LongestName}字");
        if (words.Contact.Length > LongestName * 2) throw new RefusalException($"联系方式不超过{LongestName * 2}字");
        if (files.Length > MostFiles || files.Sum(f => f.Size) > MostBytes)
            throw new RefusalException($"材料最多{MostFiles}个文件，合计不超过{MostBytes >> 20}MB；更多的请在核实时补交");
        if (files.Any(f => f.Size == 0)) throw new RefusalException("有一个文件是空的，请重新选择");
    }

    private static byte[] BytesOf(SentFile file)
    {
        using var from = file.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static string CodeHashOf(Session session, long id) => session.Single<string>("select code_hash from objections where id = @id", new { id });

    /// <summary>A seal belongs to one objection.</summary>
    private static string PurposeOf(string codeHash) => "objection " + codeHash;

    private static (Objection Objection, PublicNotice Notice) MustKeep(Session session, Access access, long id) =>
        ObjectionStore.Find(session, id) is { } found && NoticeStore.Find(session, found.NoticeId) is { } notice && NoticeAccess.Keeps(access,
            notice.UnitPath)
            ? (found, notice) : throw NoSuch();

    private static NoRightException NoSuch() => new("没有这件异议，或者您没有查看它的权限；异议由发布公示的主管部门或财政部门办理");
}
