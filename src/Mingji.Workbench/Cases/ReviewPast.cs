using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// The form before: of a monitoring form the round before, of others the same form of the year before. Its cells by the names of their rows.
/// </summary>
public sealed class ReviewPast
{
    /// <summary>What the row of goals is called.</summary>
    internal const string GoalsName = "年度总体目标";

    private readonly Dictionary<(string Row, CellField Field), string> _texts = [];

    private ReviewPast(long caseId, string when, FilledForm filled)
    {
        (CaseId, When) = (caseId, when);
        var rows = NamesOf(filled.Form);
        foreach (var cell in filled.Cells)
        {
            if (rows.TryGetValue(cell.Number.Key, out var name)) _texts.TryAdd((name, cell.Number.Field), cell.Text);
        }
    }

    public long CaseId { get; }

    /// <summary>"2022年度", "1-7月".</summary>
    public string When { get; }

    /// <summary>Null when there is no such form. Who may see the case may see it: it is of the same unit.</summary>
    public static ReviewPast? Of(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Period > 0) return RoundBefore(session, subject);
        var id = session.First<long?>(
            """
            select c.id from cases c join years y on y.id = c.year_id
            where c.unit_id = @UnitId and c.form_type = @type and y.year = @year and coalesce(c.project_id, 0) = @project
                and c.evaluation = ''
            order by c.id desc limit 1
            """,
            new { subject.UnitId, type = Codes.Of(subject.FormType), year = subject.Year - 1L, project = subject.ProjectId ?? 0 });
        return id is { } found && CaseStore.Form(session, found) is { } form ? new(found, $"{subject.Year - 1}年度", form.Filled) : null;
    }

    private static ReviewPast? RoundBefore(Session session, Case subject) =>
        MonitoringPast.CaseBefore(session, subject) is { } id && CaseStore.Form(session, id) is { } form
            ? new(id, MonitoredMonth.Label(CaseStore.Find(session, id)!.Period), form.Filled) : null;

    /// <summary>What stood in this field of the row of this name; null when there was no such row or nothing stood there.</summary>
    public string? TextOf(string rowName, CellField field) =>
        _texts.TryGetValue((Plain(rowName), field), out var text) && text.Length > 0 ? text : null;

    /// <summary>Rows have no keys in common across years: their names, without blanks, are what stays.</summary>
    internal static Dictionary<int, string> NamesOf(Form form)
    {
        var names = form.Indicators.Select(i => (i.At, i.Name)).Concat(form.Funds.Select(f => (f.At, Name: f.Label)))
            .Append((form.Total?.At ?? Place.Nowhere, "总分")).Append((form.Goals?.At ?? Place.Nowhere, GoalsName))
            .Concat(form.Type == FormType.FinalAccounts ? form.Tables.SelectMany(Rows) : []);
        var byKey = new Dictionary<int, string>();
        foreach (var (at, name) in names)
        {
            if (CellNumber.In(at, CellField.Row) is { } number && name.Length > 0) byKey.TryAdd(number.Key, Plain(name));
        }

        return byKey;
    }

    /// <summary>Many tables of final accounts have a row of the same name. Where a table's columns changed, its cells can't be compared.</summary>
    private static IEnumerable<(Place At, string Name)> Rows(AmountTable table) =>
        table.Rows.Select(r => (r.At, string.Join('|', [table.Title, .. table.Columns, r.Group, r.Code.Length > 0 ? r.Code : r.Label])));

    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
