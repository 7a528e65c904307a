namespace Mingji.Workbench.Pictures;

/// <summary>The statements of the pictures: all count forms that are handed in, unless they say otherwise.</summary>
internal static class PictureSql
{
    private const string From =
        """
        from cases c join years y on y.id = c.year_id join units u on u.id = c.unit_id

        """;

    private const string HandedIn =
        """
        where c.state not in ('draft', 'returned', 'reopened') and c.round = 0 and c.evaluation = '' and y.year = @Year and u.path like @Below

        """;

    private const string Results = "join case_results r on r.case_id = c.id\n";

    private const string OfProjects = "and c.form_type = 'project-self-evaluation'\n";

    /// <summary>Hours, since the day of a time is that of the office's clock, which the database does not know.</summary>
    public const string Submitted =
        """
        select t.hour, count(*) as Cases from (select substr(c.submitted_at, 1, 13) as hour

        """ + From + HandedIn + OfProjects +
        ") t where t.hour is not null group by t.hour order by t.hour";

    private const string Select = "select ";

    /// <summary>Bands of five points: 0 to 19, the last with the full hundred; −1 below zero, 20 above a hundred.</summary>
    private const string StatedBand =
        "case when r.score < 0 then -1 when r.score > 100000000 then 20 when r.score = 100000000 then 19 else r.score / 5000000 end";

    private const string DueBand =
        "case when r.due_score < 0 then -1 when r.due_score > 100000000 then 20 when r.due_score = 100000000 then 19 else r.due_score / 5000000 end";

    private const string Counted = " as Band, count(*) as Cases " + From + Results + HandedIn + OfProjects;

    public const string StatedBands = Select + StatedBand + Counted + "and r.score is not null group by 1";

    public const string DueBands = Select + DueBand + Counted + "and r.due_score is not null group by 1";

    private const string Drawable = "and r.budget_fen > 0 and r.executed_fen is not null and r.score is not null\n";

    /// <summary>Full outputs for little money: what stands out comes first, then the larger projects.</summary>
    public const string Points =
        """
        select c.id, p.name as Project, u.name as UnitName, r.budget_fen as Budget, r.executed_fen as Executed, r.score, r.outputs,
            case when r.outputs = 'full' and r.executed_fen * 1000 < r.budget_fen * @permille then 1 else 0 end as StandsOut

        """ + From + Results + "join projects p on p.id = c.project_id\n" + HandedIn + OfProjects + Drawable +
        "order by 8 desc, r.budget_fen desc, c.id limit @most";

    public const string Drawn =
        """
        select count(*) as Cases,
            count(case when r.outputs = 'full' and r.executed_fen * 1000 < r.budget_fen * @permille then 1 end) as StandOut

        """ + From + Results + HandedIn + OfProjects + Drawable;

    /// <summary>Where there are too many to be drawn one by one: how many in each field of five percent by five points.</summary>
    public const string Fields = Select + Step + StatedBand + Counted + Drawable + "group by 1, 2 order by 1, 2";

    private const string Step =
        """
        case when r.executed_fen >= r.budget_fen * 2 then 40 when r.executed_fen < 0 then -1 else r.executed_fen * 20 / r.budget_fen end as Step,

        """;

    public const string Findings =
        """
        select f.rule, f.severity, count(*) as Findings, count(distinct f.case_id) as Cases
        from findings f join cases c on c.id = f.case_id join years y on y.id = c.year_id join units u on u.id = c.unit_id

        """ + HandedIn + "group by f.rule, f.severity";

    public const string Money =
        """
        select c.form_type as FormType, f.source, cast(sum(f.budget_fen) as bigint) as Budget, count(f.budget_fen) as Budgets,
            cast(sum(f.executed_fen) as bigint) as Executed, count(f.executed_fen) as Executions

        """ + From + "join funds f on f.case_id = c.id\n" + HandedIn +
        "and c.form_type in ('project-self-evaluation', 'department-self-evaluation') group by c.form_type, f.source";

    private const string Distinct = "select distinct ";

    private const string Due = "where c.round = 0 and c.evaluation = '' and y.year = @Year and u.path like @Below\n";

    /// <summary>The deadlines of the year's self-evaluations of projects, handed in or not; more than one is as good as many.</summary>
    public const string Dues = Distinct + "c.due " + From + Due + OfProjects + "limit 2";

    public const string Packs = Distinct + "y.pack " + From + Due + OfProjects + "limit 2";

    /// <summary>The forms behind one bar, in the order in which they were made.</summary>
    public const string Behind =
        """
        select c.id, c.form_type as FormType, p.name as Project, u.name as UnitName, c.state, r.score, r.due_score as DueScore, c.period

        """ + From + "left join case_results r on r.case_id = c.id left join projects p on p.id = c.project_id\n" + HandedIn +
        """
        and c.id > @after and case @what
            when 'rule' then exists (select 1 from findings f where f.case_id = c.id and f.rule = @rule)
            when 'stated' then c.form_type = 'project-self-evaluation' and r.score is not null and (
        """ + StatedBand + ") = @band\nwhen 'due' then c.form_type = 'project-self-evaluation' and r.due_score is not null and (" + DueBand +
        ") = @band\nelse c.form_type = 'project-self-evaluation' and r.due_score is null end order by c.id limit @most";
}
