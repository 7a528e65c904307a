using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>The cases that a file can be taken over into: those that the person may fill in now, cell by cell as a whole.</summary>
public static class ImportTargets
{
    private const int Most = 300;

    /// <summary>The cases of these kinds that he may fill in, the next due first; of one unit and year only, if a case names them.</summary>
    public static IReadOnlyList<Case> Of(Session session, Access access, IEnumerable<FormType> types)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(types);
        var found = new Dictionary<long, Case>();
        foreach (var type in types.Distinct())
        {
            foreach (var path in access.RootsFor(Role.Preparer))
            {
                foreach (var id in session.Query<long>(Sql, new { below = path + "%", type = Codes.Of(type), Most }))
                {
                    if (CaseStore.Find(session, id) is { } subject && WhyNot(access, subject) is null) found.TryAdd(id, subject);
                }
            }
        }

        return [.. found.Values.OrderBy(c => c.Due).ThenBy(c => c.Id)];
    }

    /// <summary>Why no file can be taken over into the case; null when one can.</summary>
    public static string? WhyNot(Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (ReportSources.IsReport(subject.FormType)) return "报告在页面上按卷宗写出和修改，不从文件导入";
        return CaseAccess.WhyNotEdit(access, subject, null)
            ?? (subject.OpenCells is null ? null : "这次只开放了审核人点名的单元格，不能整表导入；请直接改这些单元格");
    }

    private const string Sql =
        """
        select c.id from cases c join units u on u.id = c.unit_id
        where u.path like @below and c.form_type = @type and c.evaluation = ''
            and c.state in ('draft', 'returned') order by c.due, c.id limit @Most
        """;
}
