using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// Finds the one case that a form of a file is surely meant for, among however many a person may fill in; nobody is there to choose. It is
/// looked for by the names that the form itself says, first as they stand, then as parts of each other.
/// </summary>
public static class ImportLookup
{
    private const int Most = 50;

    /// <summary>Refuses when there is none, or more than one.</summary>
    public static Case Find(Session session, Access access, Form form)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(form);
        var found = Fitting(session, access, form, form.Unit is { Length: > 0 } ? OfUnit : OfProject);
        if (found.IsEmpty) found = Fitting(session, access, form, Alike);
        return found switch
        {
            [var one] => one,
            [] => throw new RefusalException($"没有找到对应的待填表：{Described(form)}；可能没有这份表，或者它已经提交，或者您不是它的填报人"),
            _ => throw new RefusalException($"有{found.Length}份待填表都对得上，不知道是哪一份：{Described(form)}；请在“导入”里单独导入，选定一份"),
        };
    }

    private static ImmutableArray<Case> Fitting(Session session, Access access, Form form, string sql)
    {
        var found = new Dictionary<long, Case>();
        var values = (Unit: form.Unit ?? "", Project: form.Project ?? "", Year: (long)(form.FiscalYear?.Year ?? 0));
        foreach (var path in access.RootsFor(Role.Preparer))
        {
            var ids = session.Query<long>(
                sql, new { below = path + "%", type = Codes.Of(form.Type), unit = values.Unit, project = values.Project, year = values.Year, Most });
            foreach (var id in ids)
            {
                if (CaseStore.Find(session, id) is { } subject && ImportTargets.WhyNot(access, subject) is null
                    && ImportMatching.WhyNot(form, subject) is null) found.TryAdd(id, subject);
            }
        }

        return [.. found.Values];
    }

    private static string Described(Form form)
    {
        string[] said =
        [
            FormName.OfKind(form.Type),
            form.Unit is { Length: > 0 } unit ? $"单位“{unit}”" : "没有写单位",
            .. form.Project is { Length: > 0 } project ? [$"项目“{project}”"] : Array.Empty<string>(),
            form.FiscalYear is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year.Year}年度") : "没有写年度",
        ];
        return string.Join('，', said);
    }

    private const string OfUnit =
        """
        select c.id from units u join cases c on c.unit_id = u.id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
        where u.name = @unit and u.path like @below and c.form_type = @type and c.state in ('draft', 'returned', 'reopened')
            and (@year = 0 or y.year = @year) and (@project = '' or p.id is null or p.name = @project)
        order by c.id limit @Most
        """;

    private const string OfProject =
        """
        select c.id from projects p join cases c on c.project_id = p.id join units u on u.id = c.unit_id join years y on y.id = c.year_id
        where p.name = @project and u.path like @below and c.form_type = @type and c.state in ('draft', 'returned', 'reopened')
            and (@year = 0 or y.year = @year)
        order by c.id limit @Most
        """;

    /// <summary>One text has the other in it when taking the other out changes it.</summary>
    private const string Alike =
        """
        select c.id from units u join cases c on c.unit_id = u.id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
        where u.path like @below and c.form_type = @type and c.state in ('draft', 'returned', 'reopened') and (@year = 0 or y.year = @year)
            and (@unit = '' or u.name = @unit or replace(u.name, @unit, '') <> u.name or replace(@unit, u.name, '') <> @unit)
            and (@project = '' or p.id is null or p.name = @project or replace(p.name, @project, '') <> p.name
                or replace(@project, p.name, '') <> @project)
        order by c.id limit @Most
        """;
}
