using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>Cases and their forms in the database.</summary>
public static class CaseStore
{
    private const string TakeForm =
        "update forms set version = version + 1 where case_id = @caseId returning version, next_key as NextKey, hash";

    private const string SeeForm = "select version, next_key as NextKey, hash from forms where case_id = @caseId";

    private const string Columns =
        """
        c.id, c.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, y.year, y.pack, c.project_id as ProjectId,
        p.name as ProjectName, c.form_type as FormType, c.state, c.due, c.open_cells as OpenCells,
        f.opens, c.late_days as LateDays, c.year_id as YearId, c.adjusts, c.reason, c.target_rows as TargetRows,
        c.period, c.evaluation, v.evaluator_id as EvaluatorId
        """;

    private const string Tables =
        """
        cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
            left join year_forms f on f.year_id = c.year_id and f.form_type = c.form_type and f.period = c.period and c.evaluation = ''
            left join evaluations v on v.case_id = c.id
        """;

    private const string ById = $"select {Columns} from {Tables} where c.id = @caseId";

    private const string WithForm =
        $"""
        select {Columns}, d.version, d.next_key as NextKey, d.hash, s.length, s.hash as Head, q.person_id as Preparer, o.rule,
               o.message_hash as MessageHash
        from {Tables} left join forms d on d.case_id = c.id left join streams s on s.name = @stream
            left join case_preparers q on q.case_id = c.id and q.person_id = @person left join overrides o on o.case_id = c.id
        where c.id = @caseId
        """;

    public static Case? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(ById, new { caseId = id })?.Case;
    }

    /// <summary>The form as it is now; null when the case has none.</summary>
    public static StoredForm? Form(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Head>(SeeForm, new { caseId }) is { } head ? Whole(session, caseId, head) : null;
    }

    /// <summary>
    /// The form for changing it: its version goes up by one, and whoever else wants to change it waits until this writing is done.
    /// </summary>
    public static StoredForm? Take(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Head>(TakeForm, new { caseId }) is { } head ? Whole(session, caseId, head) : null;
    }

    /// <summary>Waits for whoever is changing the case or taking it a step.</summary>
    internal static void Hold(Session session, long caseId) =>
        session.Execute("update forms set version = version where case_id = @caseId", new { caseId });

    /// <summary>
    /// The form for changing it, with all else that a change of it looks at. Nothing is locked: whatever changes any of it appends to the
    /// case's history, so that the event of a change that was overtaken has no place there (see <see cref="EventLog"/>), and the writing is
    /// done again. For that all of it is seen at one moment: by one statement, with a row for each override.
    /// </summary>
    internal static TakenCase? TakeWhole(Session session, long caseId, long person)
    {
        var rows = session.Look<TakenRow>(WithForm, new { caseId, person, stream = Case.StreamOf(caseId) });
        if (rows is not [var row, ..]) return null;
        var form = row.Form is { } head ? Whole(session, caseId, head) : null;
        return new(row.Case, form, [.. rows.Where(r => r.Rule is not null).Select(r => new Overridden(r.Rule!, r.MessageHash!))], row.History)
        {
            IsPrepared = row.Preparer is not null,
        };
    }

    /// <summary>Puts the form that was taken back, changed, and remembers who prepared it. The hash of its document
    /// goes into the event that tells of the change.</summary>
    public static string Put(Session session, long caseId, FilledForm filled, string? before = null, long? preparer = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(filled);
        var written = FormDocument.Of(filled);
        session.Put(
            "update forms set document = cast(@Text as text), hash = @Hash, next_key = @NextKey where case_id = @caseId",
            new { written.Text, written.Hash, filled.NextKey, caseId });
        return Keep(session, caseId, filled, written.Hash, before, preparer);
    }

    /// <summary>Puts a form that was only looked at: its version goes up by one.</summary>
    internal static string PutNext(
        Session session, long caseId, FilledForm filled, FormDocument written, string? before, long? preparer)
    {
        session.Put(
            """
            update forms set version = version + 1, document = cast(@Text as text), hash = @Hash, next_key = @NextKey where case_id = @caseId
            """,
            new { written.Text, written.Hash, filled.NextKey, caseId });
        return Keep(session, caseId, filled, written.Hash, before, preparer);
    }

    private static string Keep(Session session, long caseId, FilledForm filled, string hash, string? before, long? preparer)
    {
        if (preparer is { } person)
        {
            session.Put(
                "insert into case_preparers (case_id, person_id) select @caseId, id from people where id = @person on conflict do nothing",
                new { caseId, person });
        }

        FormMemory.Keep(hash, filled, before);
        return hash;
    }

    public static long Add(Session session, NewCase made, string now, FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(filled);
        var id = session.Single<long>(
            """
            insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at, adjusts, round, reason, period, evaluation)
            values (@YearId, @UnitId, @ProjectId, @type, 'draft', @due, @now, @Adjusts, @Round, @Reason, @Period, @evaluation) returning id
            """,
            new
            {
                made.YearId, made.UnitId, made.ProjectId, type = Codes.Of(made.Form), due = Dates.Of(made.Due), now,
                made.Adjusts, made.Round, made.Reason, made.Period,
                evaluation = made.Evaluation == EvaluationKind.None ? "" : Codes.Of(made.Evaluation),
            });
        AddForm(session, id, filled);
        return id;
    }

    /// <summary>The first form of a case that has none yet.</summary>
    internal static void AddForm(Session session, long id, FilledForm filled)
    {
        var written = FormDocument.Of(filled);
        session.Put(
            "insert into forms (case_id, version, next_key, document, hash) values (@id, 1, @NextKey, cast(@Text as text), @Hash)",
            new { id, filled.NextKey, written.Text, written.Hash });
    }

    /// <summary>
    /// The form of the head: from memory, or read and held against its hash. The head is asked for anew with the document, since a reading
    /// that locks nothing may meet a newer one by then.
    /// </summary>
    private static StoredForm Whole(Session session, long caseId, Head head)
    {
        if (head.Hash.Length > 0 && FormMemory.Find(head.Hash, (int)head.NextKey) is { } known) return new((int)head.Version, known, head.Hash);
        var row = session.Single<FormRow>(
            "select version, next_key as NextKey, document, hash from forms where case_id = @caseId", new { caseId });
        var hash = DocumentHash.Of(row.Document);
        if (row.Hash.Length > 0 && row.Hash != hash)
            throw new RefusalException("这份表在数据库里的内容被改动过，与登记的校验值不符，不能打开；请系统管理员运行 mingji verify 并从备份恢复");
        var filled = FilledRecord.Read(row.Document, (int)row.NextKey) ?? throw new InvalidOperationException("the stored form cannot be read");
        FormMemory.Keep(hash, filled);
        return new((int)row.Version, filled, hash);
    }

    private record Row(
        long Id, long UnitId, string UnitName, string UnitPath, long Year, string Pack, long? ProjectId, string? ProjectName, string FormType,
        string State, string Due, string? OpenCells, string? Opens, long? LateDays, long YearId, long? Adjusts, string Reason, string? TargetRows,
        long Period, string Evaluation, long? EvaluatorId)
    {
        public Case Case => new(
            Id, UnitId, UnitName, UnitPath, (int)Year, Pack, ProjectId, ProjectName, Codes.Read<FormType>(FormType),
            Codes.Read<CaseState>(State), Day(Due), Cells(OpenCells), Opens is null ? null : Day(Opens), (int?)LateDays)
        {
            YearId = YearId, Adjusts = Adjusts, Reason = Reason, TargetRows = TargetRow.Read(TargetRows), Period = (int)Period,
            Evaluation = Evaluation.Length == 0 ? default : Codes.Read<EvaluationKind>(Evaluation), EvaluatorId = EvaluatorId,
        };

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static ImmutableArray<CellNumber>? Cells(string? text) => text is null ? null
            : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => new CellNumber(int.Parse(t, CultureInfo.InvariantCulture)))];
    }

    private sealed record TakenRow(
        long Id, long UnitId, string UnitName, string UnitPath, long Year, string Pack, long? ProjectId, string? ProjectName, string FormType,
        string State, string Due, string? OpenCells, string? Opens, long? LateDays, long YearId, long? Adjusts, string Reason, string? TargetRows,
        long Period, string Evaluation, long? EvaluatorId, long? Version, long? NextKey, string? Hash, long? Length, string? Head, long? Preparer,
        string? Rule, string? MessageHash)
        : Row(
            Id, UnitId, UnitName, UnitPath, Year, Pack, ProjectId, ProjectName, FormType, State, Due, OpenCells, Opens, LateDays, YearId, Adjusts,
            Reason, TargetRows, Period, Evaluation, EvaluatorId)
    {
        /// <summary>Null when the case has no form.</summary>
        public Head? Form => Version is { } version ? new(version, NextKey ?? 0, Hash ?? "") : null;

        public StreamHead History => Length is { } length ? new(length, Head ?? "") : StreamHead.None;
    }

    private sealed record Head(long Version, long NextKey, string Hash);

    private sealed record FormRow(long Version, long NextKey, string Document, string Hash);
}

/// <summary>A form with the version that it has in the database, and the hash of its document there.</summary>
public sealed record StoredForm(int Version, FilledForm Filled, string Hash);

/// <summary>A case for a change of it: its form, null when it has none; the findings that may stand; where its history stands.</summary>
internal sealed record TakenCase(Case Subject, StoredForm? Form, ImmutableHashSet<Overridden> Overrides, StreamHead History)
{
    /// <summary>The person who takes it is remembered as one of those who prepared it.</summary>
    public bool IsPrepared { get; init; }
}

/// <summary>
/// A case to be made. An adjustment names the case that it <paramref name="Adjusts"/>, counts the adjustments of it from 1 in
/// <paramref name="Round"/>, and says why.
/// </summary>
public sealed record NewCase(
    long YearId, long UnitId, long? ProjectId, FormType Form, DateOnly Due, long? Adjusts = null, int Round = 0, string Reason = "")
{
    /// <summary>The last month that a monitoring form reports; 0 for all others.</summary>
    public int Period { get; init; }

    /// <summary>Who evaluates, when it is an evaluation's score sheet.</summary>
    public EvaluationKind Evaluation { get; init; }
}
