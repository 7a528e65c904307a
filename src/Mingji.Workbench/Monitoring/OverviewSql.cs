namespace Mingji.Workbench.Monitoring;

/// <summary>The statements of the overview. Drafts, returned and reopened forms are not handed in, whatever lights they have by now.</summary>
internal static class OverviewSql
{
    public const string Rounds =
        """
        select distinct y.year, f.period from year_forms f join years y on y.id = f.year_id join units u on u.id = y.unit_id
        where f.form_type = 'monitoring-form' and (u.path like @Below or @root like u.path || '%')
        """;

    private const string From =
        """
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join monitoring m on m.case_id = c.id

        """;

    private const string Where =
        "where c.form_type = 'monitoring-form' and c.round = 0 and c.period = @Period and y.year = @Year and u.path like @Below\n";

    private const string Sums =
        """
        count(*) as Cases,
            count(case when c.state in ('draft', 'returned', 'reopened') then 1 end) as Missing,
            count(case when c.state in ('draft', 'returned', 'reopened') and c.due < @Today then 1 end) as Late,
            count(case when c.state not in ('draft', 'returned', 'reopened') and m.light = 'red' then 1 end) as Reds,
            count(case when c.state not in ('draft', 'returned', 'reopened') and m.light = 'yellow' then 1 end) as Yellows,
            count(case when c.state not in ('draft', 'returned', 'reopened') and m.light = 'blue' then 1 end) as Blues,
            count(case when c.state not in ('draft', 'returned', 'reopened') and m.light = 'green' then 1 end) as Greens,
            count(case when c.state not in ('draft', 'returned', 'reopened') and coalesce(m.light, 'none') = 'none' then 1 end) as Unlit,
            count(case when c.state not in ('draft', 'returned', 'reopened') and m.budget_fen is not null and m.executed_fen is not null
                then 1 end) as Counted,
            cast(sum(case when c.state not in ('draft', 'returned', 'reopened') and m.executed_fen is not null then m.budget_fen end) as bigint)
                as Budget,
            cast(sum(case when c.state not in ('draft', 'returned', 'reopened') and m.budget_fen is not null then m.executed_fen end) as bigint)
                as Executed

        """;

    public const string Whole = "select " + Sums + From + Where;

    public const string Packs = "select distinct y.pack " + From + Where;

    private const string OfUnit =
        """
        select g.id as UnitId, g.name as UnitName, (select count(*) from units b where b.parent_id = g.id) as HasBelow,

        """;

    private const string Below = "join units g on g.parent_id = @unitId and u.path like g.path || '%'\n";

    private const string Grouped = "group by g.id, g.name, g.code order by g.code";

    public const string ByUnit = OfUnit + Sums + From + Below + Where + Grouped;

    /// <summary>Those that need somebody come first: missing, red, yellow, without light, blue, green.</summary>
    public const string Lines =
        """
        select * from (
            select c.id, p.name as ProjectName, u.name as UnitName, c.state, c.due, m.light, m.money_light as MoneyLight, m.reds, m.yellows,
                m.blues, m.greens, m.unlit, m.budget_fen as Budget, m.executed_fen as Executed,
                (select count(*) from rectifications r where r.case_id = c.id and r.state in ('asked', 'answered')) as Rectifications,
                case when c.state in ('draft', 'returned', 'reopened') then 1 else
                    case m.light when 'red' then 2 when 'yellow' then 3 when 'blue' then 5 when 'green' then 6 else 4 end end as rank

        """ + From + "left join projects p on p.id = c.project_id\n" + Where +
        """
        ) line
        where (line.rank > @rank or (line.rank = @rank and line.id > @after))
            and (@filter = 'all' or line.rank = case @filter when 'missing' then 1 when 'red' then 2 when 'yellow' then 3 when 'none' then 4
                when 'blue' then 5 else 6 end)
        order by line.rank, line.id limit @most
        """;
}
