namespace Mingji.Workbench.Summaries;

/// <summary>
/// The statements of summaries. Drafts, returned and reopened forms are not handed in, whatever stands in them by now: they are counted,
/// their figures are not.
/// </summary>
internal static class SummarySql
{
    /// <summary>
    /// An evaluation by others counts once it is confirmed, with the money of the self-evaluation that it is about and a score of its own. What
    /// does not count has no figures here: none can be added up by mistake.
    /// </summary>
    private const string From =
        """
        from cases c join years y on y.id = c.year_id join units u on u.id = c.unit_id left join evaluations v on v.case_id = c.id
            left join case_results m on m.case_id = coalesce(v.source_id, c.id)
                and (c.state = 'approved' or (c.evaluation = '' and c.state not in ('draft', 'returned', 'reopened')))
            left join case_results r on r.case_id = c.id
                and (c.state = 'approved' or (c.evaluation = '' and c.state not in ('draft', 'returned', 'reopened')))

        """;

    private const string Where =
        """
        where c.form_type = @Form and c.round = 0 and c.evaluation = @Evaluation and y.year = @Year and u.path like @Below
            and (@open = 1 or c.state = 'approved')

        """;

    /// <summary>Sums by unit: the units above have those of all below them, added up where they are asked for.</summary>
    public const string ByUnit =
        """
        select t.unit_id as UnitId, u.path, t.Drafts, t.Returned, t.Reopened, t.UnitReview, t.DepartmentReview, t.FinanceReview, t.Approved,
            t.Late, t.Counted, t.Budget, t.Budgets, t.Local, t.Locals, t.Transfer, t.Transfers, t.Executed, t.Executions,
            t.RateBudget, t.RateExecuted, t.Rates, t.Score, t.Scores, t.DueScore, t.DueScores
        from (
            select f.unit_id,
                count(case when f.state = 'draft' then 1 end) as Drafts, count(case when f.state = 'returned' then 1 end) as Returned,
                count(case when f.state = 'reopened' then 1 end) as Reopened,
                count(case when f.state = 'unit-review' then 1 end) as UnitReview,
                count(case when f.state = 'department-review' then 1 end) as DepartmentReview,
                count(case when f.state = 'finance-review' then 1 end) as FinanceReview,
                count(case when f.state = 'approved' then 1 end) as Approved, count(f.late) as Late,
                count(f.counted) as Counted,
                cast(sum(f.budget) as bigint) as Budget, count(f.budget) as Budgets,
                cast(sum(f.local) as bigint) as Local, count(f.local) as Locals,
                cast(sum(f.transfer) as bigint) as Transfer, count(f.transfer) as Transfers,
                cast(sum(f.executed) as bigint) as Executed, count(f.executed) as Executions,
                cast(sum(case when f.executed is not null then f.budget end) as bigint) as RateBudget,
                cast(sum(case when f.budget is not null then f.executed end) as bigint) as RateExecuted,
                count(f.budget + f.executed) as Rates,
                cast(sum(f.score) as bigint) as Score, count(f.score) as Scores,
                cast(sum(f.due_score) as bigint) as DueScore, count(f.due_score) as DueScores
            from (
                select c.unit_id, c.state, case when c.state in ('draft', 'returned', 'reopened') and c.due < @Today then 1 end as late,
                    case when c.state = 'approved' or (c.evaluation = '' and c.state not in ('draft', 'returned', 'reopened')) then 1 end as counted,
                    m.budget_fen as budget, m.local_fen as local, m.transfer_fen as transfer, m.executed_fen as executed, r.score, r.due_score

        """ + From + Where +
        """
            ) f group by f.unit_id
        ) t join units u on u.id = t.unit_id
        """;

    /// <summary>A page of forms in the order of units and projects, each with the state of the report that is due beside it.</summary>
    public const string Lines =
        """
        select c.id, u.id as UnitId, u.name as UnitName, u.code as UnitCode, p.name as Project, p.code as ProjectCode, p.special, c.state,
            c.due, c.evaluation, c.open_errors as OpenErrors, m.budget_fen as Budget, m.local_fen as Local, m.transfer_fen as Transfer,
            m.executed_fen as Executed, r.score, r.due_score as DueScore, r.outputs, v.grade,
            (select w.state from cases w where w.year_id = c.year_id and w.unit_id = c.unit_id and w.form_type = @report
                and coalesce(w.project_id, 0) = coalesce(c.project_id, 0) and w.period = 0 and w.round = 0 and w.evaluation = '') as Report

        """ + From + "left join projects p on p.id = c.project_id\n" + Where +
        """
        and (u.code, coalesce(p.code, ''), c.id) > (@unitAfter, @projectAfter, @after)
        and case @filter when 'all' then 1 = 1 when 'missing' then c.state in ('draft', 'returned', 'reopened')
            when 'review' then c.state in ('unit-review', 'department-review', 'finance-review') when 'approved' then c.state = 'approved'
            else (c.state = 'approved' or (c.evaluation = '' and c.state not in ('draft', 'returned', 'reopened')))
                and (m.budget_fen is null or m.executed_fen is null or r.score is null) end
        order by u.code, coalesce(p.code, ''), c.id limit @most
        """;

    /// <summary>Years with the forms that summaries are made of, and from when they are filled in.</summary>
    public const string Years =
        """
        select y.year, min(f.opens) as Opens from year_forms f join years y on y.id = f.year_id join units u on u.id = y.unit_id
        where f.form_type in ('project-self-evaluation', 'department-self-evaluation') and (u.path like @Below or @root like u.path || '%')
        group by y.year
        """;
}
