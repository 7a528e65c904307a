namespace Mingji.Workbench.Cases;

/// <summary>
/// The statements of the queue. A cross join keeps its order in SQLite: wide ones walk the cases of a state along an index and stop when the
/// page is full; narrow ones begin at the units, few of them, and sort what they find. PostgreSQL finds its own way.
/// </summary>
internal static class ReviewSql
{
    private const string Columns =
        """
        select c.id, c.form_type as FormType, p.name as ProjectName, u.name as UnitName, y.year, c.state, c.due, c.late_days as LateDays,
               c.open_errors as OpenErrors, c.open_warnings as OpenWarnings, c.open_remarks as OpenRemarks, c.stated_score as Stated,
               c.due_score as DueScore, f.version, c.calm, c.period

        """;

    private const string Wide = "from cases c cross join units u\n";

    private const string Narrow = "from units u cross join cases c\n";

    private const string Named = "join forms f on f.case_id = c.id left join projects p on p.id = c.project_id\n";

    private const string Wanted =
        """
        join years y on y.id = c.year_id
        where u.id = c.unit_id and c.evaluation = '' and c.state = @state and u.path >= @from and u.path < @to and (@year = 0 or y.year = @year)
            and (@form = '' or c.form_type = @form) and (@clear = 0 or (c.open_errors = 0 and c.open_remarks = 0))
            and not exists (select 1 from case_preparers w where w.case_id = c.id and w.person_id = @me)

        """;

    private const string ByDue = "and (c.due, c.calm, c.id) > (@due, @calm, @id) order by c.due, c.calm, c.id limit @most";

    private const string ByRisk = "and (c.calm, c.due, c.id) > (@calm, @due, @id) order by c.calm, c.due, c.id limit @most";

    // What is reckoned is no index's column: a narrow queue must go by the units' own index, not walk the order of all.
    private const string NarrowDue = "and (c.due || '', c.calm, c.id) > (@due, @calm, @id) order by c.due, c.calm, c.id limit @most";

    private const string NarrowRisk = "and (c.calm + 0, c.due, c.id) > (@calm, @due, @id) order by c.calm, c.due, c.id limit @most";

    private const string CountBegins = "select count(*) from (select 1\n";

    private const string CountEnds = "limit @most) counted";

    public const string WideByDue = Columns + Wide + Named + Wanted + ByDue;

    public const string WideByRisk = Columns + Wide + Named + Wanted + ByRisk;

    public const string NarrowByDue = Columns + Narrow + Named + Wanted + NarrowDue;

    public const string NarrowByRisk = Columns + Narrow + Named + Wanted + NarrowRisk;

    public const string CountWide = CountBegins + Wide + Wanted + CountEnds;

    public const string CountNarrow = CountBegins + Narrow + Wanted + CountEnds;
}
