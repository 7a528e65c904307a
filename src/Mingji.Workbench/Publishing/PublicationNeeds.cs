using System.Collections.Immutable;
using Mingji.Core.Notices;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// What the publication of a form still needs, and by when it is to be out. <paramref name="Open"/> names errors and remarks that nobody has
/// settled: they don't keep the form back, but the reader is told.
/// </summary>
public sealed record PublicationNeeds(
    Case Subject, StoredForm Stored, Standard Standard, string UnitCode, ImmutableArray<PrivateFound> Private, string? Open,
    ImmutableArray<Publication> Versions)
{
    /// <summary>The last day by the pack's deadline; null when there is none, or it can't be counted.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Where the deadline comes from, or why it could not be counted; empty when the pack has none.</summary>
    public string DueWhy { get; init; } = "";

    public static PublicationNeeds Of(Session session, StandardCatalog catalog, Case subject, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(subject);
        var stored = CaseStore.Form(session, subject.Id) ?? throw new RefusalException("这份表没有内容");
        var standard = catalog.Find(subject.Pack, out _) ?? new Standard { Id = subject.Pack, Title = subject.Pack };
        var row = session.Single<Row>(
            """
            select c.open_errors as Errors, c.open_remarks as Remarks, c.changed_at as ChangedAt, u.code from cases c join units u on u.id = c.unit_id
            where c.id = @Id
            """,
            new { subject.Id });
        var needs = new PublicationNeeds(
            subject, stored, standard, row.Code, PrivacyReview.Of(stored.Filled), OpenWords(row), PublicationStore.OfCase(session, subject.Id));
        return subject.State == CaseState.Approved ? needs.WithDue(NoticeSpan.DayOf(Timestamps.Read(row.ChangedAt))) : needs;
    }

    /// <summary>The day by which what was approved on a day must be out, by the pack; null where it lays nothing down.</summary>
    public static DateOnly? DueBy(Standard? standard, DateOnly approved) =>
        standard?.Deadlines.FirstOrDefault(d => d.Publishes) is { } rule ? DueDay.Of(rule, approved, standard.Calendar).Day : null;

    private PublicationNeeds WithDue(DateOnly approved)
    {
        if (Standard.Deadlines.FirstOrDefault(d => d.Publishes) is not { } rule) return this;
        var due = DueDay.Of(rule, approved, Standard.Calendar);
        return this with
        {
            Due = due.Day,
            DueWhy = due.Day is null ? due.Why : $"{Dates.Of(approved)}审定，{rule.Days}{(rule.WorkingDays ? "个工作日" : "日")}内公开（{rule.Cite}）",
        };
    }

    private static string? OpenWords(Row row)
    {
        List<string> words = [];
        if (row.Errors > 0) words.Add($"{row.Errors}处错误");
        if (row.Remarks > 0) words.Add($"{row.Remarks}条批注");
        return words.Count > 0 ? string.Join("、", words) : null;
    }

    private sealed record Row(long Errors, long Remarks, string ChangedAt, string Code);
}
