using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Targets;

/// <summary>A form of an earlier year from which targets can be copied.</summary>
public sealed record TargetSource(long CaseId, int Year, FormType Form, CaseState State, ImmutableArray<Indicator> Indicators);

/// <summary>Finds what the project's targets were in the years before.</summary>
public static class TargetSources
{
    private const int Most = 6;

    /// <summary>Target tables and self-evaluations of the same project, the newest year first; only those that the person may see.</summary>
    public static ImmutableArray<TargetSource> Of(Session session, Access access, Case table)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(table);
        var ids = session.Query<long>(
            """
            select c.id from cases c join years y on y.id = c.year_id
            where c.project_id = @ProjectId and c.round = 0 and y.year < @Year
                and c.form_type in ('project-target-table', 'project-self-evaluation')
            order by y.year desc, case c.form_type when 'project-target-table' then 0 else 1 end, c.id limit @Most
            """,
            new { table.ProjectId, table.Year, Most });
        return
        [
            .. ids.Select(id => CaseStore.Find(session, id)!).Where(c => access.Sees(c.UnitPath)).Select(c => new TargetSource(
                c.Id, c.Year, c.FormType, c.State,
                [.. CaseStore.Form(session, c.Id)?.Filled.Form.Indicators.Where(i => i.Name.Length > 0) ?? []]))
                .Where(s => !s.Indicators.IsEmpty),
        ];
    }
}
