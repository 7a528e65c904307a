using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Targets;

/// <summary>Writes forms that take or change targets, within one writing of one person.</summary>
internal sealed record TargetWriting(Session Session, StandardCatalog Catalog, long PersonId, DateTimeOffset At)
{
    private string Now => Timestamps.Of(At);

    /// <summary>
    /// Puts the form with its rows and numbers, and says what happened; <paramref name="rows"/> null leaves the rows taken as they are.
    /// </summary>
    public void Put<T>(Case subject, StoredForm before, FilledForm after, ImmutableArray<TargetRow>? rows, string kind, T said)
    {
        var standard = Catalog.Find(subject.Pack, out _) ?? throw new RefusalException($"没有评价标准“{subject.Pack}”");
        var hash = CaseStore.Put(Session, subject.Id, after, before.Hash);
        CaseNumbers.Put(Session, subject.Id, before.Filled.Form, after.Form, Assessment.Of(after.Form, standard), Now);
        if (rows is { } taken)
            Session.Execute("update cases set target_rows = @text where id = @Id", new { text = TargetRow.Write(taken), subject.Id });
        EventLog.Append(Session, subject.Stream, At, PersonId, kind, said, hash);
    }

    /// <summary>An approved version that nothing changes any more.</summary>
    public void Freeze(Case subject, int version, FilledForm filled) => Session.Execute(
        """
        insert into form_versions (case_id, version, at, person_id, why, next_key, document)
        values (@Id, @version, @Now, @PersonId, 'adjusted', @nextKey, @document)
        """,
        new { subject.Id, version, Now, PersonId, nextKey = filled.NextKey, document = FilledRecord.Write(filled) });
}
