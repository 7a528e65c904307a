using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>Jobs whose items are the cases of a part of the tree and a year: the units' own, not the evaluations of them by others.</summary>
public static class CaseItems
{
    /// <summary>The cases after the one of this number, in their order.</summary>
    public static IReadOnlyList<NewItem> After(Session session, Job job, long after, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(job);
        return
        [
            .. session.Query<Row>(
                """
                select c.id, u.name as Unit, c.form_type as FormType, p.name as Project, c.adjusts, c.period
                from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
                where c.evaluation = '' and u.path like @below and y.year = @Year and c.id > @after order by c.id limit @most
                """,
                new { below = job.Path + "%", job.Year, after, most }).Select(r => r.Item),
        ];
    }

    private sealed record Row(long Id, string Unit, string FormType, string? Project, long? Adjusts, long Period)
    {
        public NewItem Item => new($"{Unit}：{CaseTitle.Of(Codes.Read<FormType>(FormType), Project, Adjusts is not null, (int)Period)}", Id);
    }
}
