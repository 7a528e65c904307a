using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Cases and their forms in the database.</summary>
public static class CaseStore
{
    private const string ById =
        """
        select c.id, c.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, y.year, y.pack, c.project_id as ProjectId,
               p.name as ProjectName, c.form_type as FormType, c.state, c.due, c.open_cells as OpenCells,
               f.opens, c.late_days as LateDays
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
            left join year_forms f on f.year_id = c.year_id and f.form_type = c.form_type
        where c.id = @id
        """;

    public static Case? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(ById, new { id })?.Case;
    }

    /// <summary>The form as it is now; null when the case has none.</summary>
    public static StoredForm? Form(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<FormRow>(
            "select version, next_key as NextKey, document from forms where case_id = @caseId", new { caseId })?.Form;
    }

    /// <summary>
    /// The form for changing it: its version goes up by one, and whoever else wants to change it waits until this writing is done.
    /// </summary>
    public static StoredForm? Take(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<FormRow>(
            "update forms set version = version + 1 where case_id = @caseId returning version, next_key as NextKey, document", new { caseId })?.Form;
    }

    /// <summary>Puts the form that was taken back, changed.</summary>
    public static void Put(Session session, long caseId, FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(filled);
        session.Execute(
            "update forms set document = @document, next_key = @nextKey where case_id = @caseId",
            new { document = FormRecord.Write(filled.Form), nextKey = filled.NextKey, caseId });
    }

    public static long Add(Session session, long yearId, long unitId, long? projectId, FormType type, DateOnly due, string now, FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(filled);
        var id = session.Single<long>(
            """
            insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at)
            values (@yearId, @unitId, @projectId, @type, 'draft', @due, @now) returning id
            """,
            new { yearId, unitId, projectId, type = Codes.Of(type), due = Text(due), now });
        session.Execute(
            "insert into forms (case_id, version, next_key, document) values (@id, 1, @nextKey, @document)",
            new { id, nextKey = filled.NextKey, document = FormRecord.Write(filled.Form) });
        return id;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(
        long Id, long UnitId, string UnitName, string UnitPath, long Year, string Pack, long? ProjectId, string? ProjectName, string FormType,
        string State, string Due, string? OpenCells, string? Opens, long? LateDays)
    {
        public Case Case => new(
            Id, UnitId, UnitName, UnitPath, (int)Year, Pack, ProjectId, ProjectName, Codes.Read<FormType>(FormType),
            Codes.Read<CaseState>(State), Day(Due), Cells(OpenCells), Opens is null ? null : Day(Opens), (int?)LateDays);

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static ImmutableArray<CellNumber>? Cells(string? text) => text is null ? null
            : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => new CellNumber(int.Parse(t, CultureInfo.InvariantCulture)))];
    }

    private sealed record FormRow(long Version, long NextKey, string Document)
    {
        public StoredForm Form => new((int)Version, new(FormRecord.Read(Document)
            ?? throw new InvalidOperationException("the stored form cannot be read"), (int)NextKey));
    }
}

/// <summary>A form with the version that it has in the database.</summary>
public sealed record StoredForm(int Version, FilledForm Filled);
