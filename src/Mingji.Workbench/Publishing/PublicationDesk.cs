using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Publishing;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// Publishes approved forms: a snapshot with its official files and open data, frozen; a correction is a new version beside the old. The
/// files are on the disk before the row that names them.
/// </summary>
public sealed class PublicationDesk(IStore store, StandardCatalog catalog, EvidenceFolder folder, IOfficialFiles files, TimeProvider clock)
{
    /// <summary>The longest words to the reader.</summary>
    public const int LongestNote = 500;

    /// <summary>Publishes the form as it is now; the number of the publication.</summary>
    public async Task<long> Publish(Access access, long caseId, PublishRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        var asked = request with { Note = CellEditing.Clean(request.Note) };
        var ready = await store.Read(session => Prepare(session, access, caseId, asked), cancel).ConfigureAwait(false);
        var written = await files.Write(ready.Filled.Form, ready.Snapshot, cancel).ConfigureAwait(false);
        var text = ready.Snapshot.Write();
        var kept = await KeptFiles.Put(folder, written, cancel).ConfigureAwait(false);
        return await store.Write(session => Put(session, access, caseId, asked, ready, text, kept), cancel).ConfigureAwait(false);
    }

    /// <summary>Takes a version down, with a reason that its page then shows: something in it must not be public.</summary>
    public Task<bool> TakeDown(Access access, long id, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var found = PublicationStore.Find(session, id) ?? throw NoSuch();
            var subject = CaseAccess.MustSee(session, access, found.CaseId ?? throw NoSuch());
            if (PublicationAccess.WhyNot(session, access, subject) is { } why) throw new RefusalException(why);
            var said = CellEditing.Clean(reason);
            if (said.Length == 0) throw new RefusalException("撤下已公开的内容必须写明理由，理由会公开显示");
            MustBeShort(said);
            var now = clock.GetUtcNow();
            if (session.Execute(
                "update publications set withdrawn_at = @now, withdrawn_why = @said where id = @id and withdrawn_at is null",
                new { id, said, now = Timestamps.Of(now) }) == 0) throw new RefusalException("这一版已经撤下");
            PublicStamp.Move(session);
            EventLog.Append(session, subject.Stream, now, access.Person.Id, TakenDown.Kind, new TakenDown(id, found.Version, said));
            return true;
        }, cancel);
    }

    private Ready Prepare(Session session, Access access, long caseId, PublishRequest request)
    {
        var needs = PublicationNeeds.Of(session, catalog, CaseAccess.MustSee(session, access, caseId), clock.GetUtcNow());
        var subject = needs.Subject;
        if (PublicationAccess.WhyNot(session, access, subject) is { } why) throw new RefusalException(why);
        if (PublicationAccess.WhyNotYet(subject) is { } early) throw new RefusalException(early);
        if (request.Seen is { } seen && seen != needs.Stored.Version) throw new RefusalException("您打开之后这份表又有变动，请刷新页面，看过现在的内容再公开");
        MustBeShort(request.Note);
        if (needs.Open is { } open && request.Note.Length == 0) throw new RefusalException($"还有{open}没有处理：公开时要写一句说明，与公开的内容一起显示");
        var before = needs.Versions.FirstOrDefault(v => !v.IsWithdrawn);
        if (before is not null && request.Note.Length == 0) throw new RefusalException("更正已公开的内容必须写明更正了什么、为什么，与新的一版一起显示");
        var filled = Masked(needs, request);
        var standard = needs.Standard;
        var head = new PublishedSnapshot
        {
            Title = TitleOf(subject), Unit = subject.UnitName, UnitCode = needs.UnitCode, Year = subject.Year, Form = Codes.Of(subject.FormType),
            Project = subject.ProjectName, Version = (needs.Versions is [var newest, ..] ? newest.Version : 0) + 1,
            PublishedAt = Timestamps.Of(clock.GetUtcNow()), Note = request.Note,
            Masked = request.Masks ? needs.Private.Length : 0, Standard = standard.Title,
        };
        // What is not published may still be what a sentence is held against.
        var assessment = CaseAssessment.Of(session, subject, filled.Form, standard);
        var numbers = PublishedNumbers.Of(filled.Form, assessment.Score);
        filled = PublicForm.Of(filled);
        var content = DocumentHash.Of(FilledRecord.Write(filled));
        if (before is not null && ContentOf(session, before.Id) == content) throw new RefusalException("内容与已经公开的这一版完全一样，不用再公开");
        return new(needs, filled, SnapshotMaking.With(head, filled, assessment), numbers, content);
    }

    private static FilledForm Masked(PublicationNeeds needs, PublishRequest request)
    {
        if (needs.Private.IsEmpty) return needs.Stored.Filled;
        if (needs.Private.FirstOrDefault(p => !p.CanMask) is { } outside)
            throw new RefusalException($"{outside.Where}里有{PrivacyGuard.NameOf(outside.Kind)}“{outside.Printed}”，不能遮盖，请先在原处改掉再公开");
        if (!request.Masks)
        {
            var named = string.Join("；", needs.Private.Take(10).Select(p => $"“{p.Where}”里的{PrivacyGuard.NameOf(p.Kind)}{p.Printed}"));
            throw new RefusalException($"里面有{needs.Private.Length}处个人信息，不能公开：{named}。请勾选“遮盖后公开”，或者把表退回改掉");
        }

        var masked = PrivacyReview.Masked(needs.Stored.Filled);
        return PrivacyReview.Of(masked).IsEmpty ? masked : throw new RefusalException("遮盖以后仍有个人信息，请把表退回改掉再公开");
    }

    private long Put(
        Session session, Access access, long caseId, PublishRequest request, Ready ready, string text, ImmutableArray<PublishedFile> kept)
    {
        CaseStore.Hold(session, caseId);
        var again = Prepare(session, access, caseId, request);
        var subject = again.Needs.Subject;
        if (again.Content != ready.Content || again.Snapshot.Version != ready.Snapshot.Version)
            throw new RefusalException("公开的同时这份表有了变动，请刷新页面再办");
        var made = new NewPublication(
            caseId, null, subject.UnitId, subject.UnitName, ready.Needs.UnitCode, subject.Year, subject.FormType, subject.ProjectName,
            ready.Snapshot.Version, ready.Snapshot.Title)
        {
            Words = WordsOf(ready), Note = request.Note, Masked = ready.Snapshot.Masked, ContentHash = ready.Content,
            PublishedAt = ready.Snapshot.PublishedAt, PersonId = access.Person.Id, Text = text, Files = kept, Numbers = ready.Numbers,
        };
        var id = PublicationStore.Add(session, made, again.Needs.Versions.FirstOrDefault(v => v.ReplacedBy is null)?.Id);
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, PublishedOut.Kind,
            new PublishedOut(id, made.Version, made.Sha256, kept, made.Masked, made.Note));
        return id;
    }

    private static string? ContentOf(Session session, long id) =>
        session.First<string>("select content_hash from publications where id = @id", new { id });

    private static string TitleOf(Case subject) => $"{subject.UnitName}{subject.Year}年度{CaseTitle.Of(subject)}";

    /// <summary>What people search by: names, not the whole text.</summary>
    private static string WordsOf(Ready ready)
    {
        const int Longest = 1000;
        var form = ready.Filled.Form;
        var words = string.Join(' ', new[] { ready.Snapshot.Title, ready.Needs.UnitCode }
            .Concat(form.Indicators.Select(i => i.Name)).Where(w => w.Length > 0)).ToLowerInvariant();
        return words.Length <= Longest ? words : words[..Longest];
    }

    private static void MustBeShort(string said)
    {
        if (said.Length > LongestNote) throw new RefusalException($"说明不能超过{LongestNote}字");
        if (PrivacyGuard.In(said) is [var spot, ..])
            throw new RefusalException($"说明里有{PrivacyGuard.NameOf(spot.Kind)}，会公开显示，请删去");
    }

    private static NoRightException NoSuch() => new("没有这项公开，或者您没有办理它的权限");

    private sealed record Ready(
        PublicationNeeds Needs, FilledForm Filled, PublishedSnapshot Snapshot, ImmutableArray<PublishedNumber> Numbers, string Content);
}
