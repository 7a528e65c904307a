using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Todo;

/// <summary>A case that waits for the person. <paramref name="DaysLeft"/> is negative when it is late.</summary>
public sealed record TodoItem(
    long Id, string Name, string UnitName, int Year, CaseState State, DateOnly Opens, DateOnly Due, int DaysLeft, int Errors, int Warnings)
{
    /// <summary>The light of a monitoring form; null for all other forms.</summary>
    public StoredLight? Light { get; init; }

    /// <summary>Somebody else prepared it, and the person decides.</summary>
    public bool IsReview => CaseRules.IsReview(State);
}

/// <summary>
/// What waits for a person, by urgency. <paramref name="NotOpen"/> can't be filled in yet. The numbers count everything, the lists hold the
/// most urgent.
/// </summary>
public sealed record TodoBoard(
    IReadOnlyList<TodoItem> Late, IReadOnlyList<TodoItem> Soon, IReadOnlyList<TodoItem> Later, IReadOnlyList<TodoItem> NotOpen,
    int ToFill, int ToReview, int LateCount, int WithErrors)
{
    /// <summary>Rectifications to answer or to check.</summary>
    public IReadOnlyList<RectificationLine> Rectifications { get; init; } = [];

    /// <summary>Evaluations to score, to assign or to confirm.</summary>
    public IReadOnlyList<EvaluationLine> Evaluations { get; init; } = [];

    public bool IsEmpty => Late.Count + Soon.Count + Later.Count + NotOpen.Count + Rectifications.Count + Evaluations.Count == 0;
}

/// <summary>What waits for a person: the cases in a state in which one of his roles takes the next step, without those he may not review.</summary>
public static class TodoList
{
    /// <summary>What is due within so many days is soon.</summary>
    public const int SoonDays = 7;

    /// <summary>The most cases of one state that are listed.</summary>
    private const int Most = 60;

    private const string Waiting =
        """
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
            left join year_forms f on f.year_id = c.year_id and f.form_type = c.form_type and f.period = c.period
        where u.path like @below and c.state = @state and c.evaluation = ''
            and (@review = 0 or not exists (select 1 from case_preparers r where r.case_id = c.id and r.person_id = @person))
        """;

    private const string Items =
        """
        select c.id, c.form_type as FormType, p.name as ProjectName, u.name as UnitName, y.year, c.state, f.opens, c.due,
            c.open_errors as Errors, c.open_warnings as Warnings, c.adjusts, c.period,
            (select light from monitoring m where m.case_id = c.id) as Light

        """ + Waiting + " order by c.due, c.id limit @Most";

    private const string Counts =
        """
        select count(*) as Cases, count(case when c.due < @today then 1 end) as Late, count(case when c.open_errors > 0 then 1 end) as Wrong,
            count(case when coalesce(f.opens, '') > @today then 1 end) as Closed

        """ + Waiting;

    public static TodoBoard Of(Session session, Access access, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var items = new List<TodoItem>();
        var (fill, review, late, wrong) = (0L, 0L, 0L, 0L);
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var root in RootsFor(access, state))
            {
                var values = new
                {
                    below = root + "%", state = Codes.Of(state), review = CaseRules.IsReview(state) ? 1L : 0L, person = access.Person.Id,
                    today = Dates.Of(today), Most,
                };
                items.AddRange(session.Query<Row>(Items, values).Select(r => r.Item(today)));
                var count = session.Single<Count>(Counts, values);
                if (CaseRules.IsReview(state)) review += count.Cases;
                else fill += count.Cases - count.Closed;
                (late, wrong) = (late + count.Late, wrong + count.Wrong);
            }
        }

        return Board([.. items.OrderBy(i => i.Due).ThenByDescending(i => i.Errors).ThenBy(i => i.Id)], today, (fill, review, late, wrong)) with
        {
            Rectifications = RectificationList.WaitingFor(session, access, today),
            Evaluations = EvaluationList.WaitingFor(session, access),
        };
    }

    private static TodoBoard Board(List<TodoItem> items, DateOnly today, (long Fill, long Review, long Late, long Wrong) counts)
    {
        bool Closed(TodoItem item) => !item.IsReview && item.Opens > today;
        var open = items.Where(i => !Closed(i)).ToList();
        return new(
            [.. open.Where(i => i.DaysLeft < 0)], [.. open.Where(i => i.DaysLeft is >= 0 and <= SoonDays)],
            [.. open.Where(i => i.DaysLeft > SoonDays)], [.. items.Where(Closed).OrderBy(i => i.Opens)],
            (int)counts.Fill, (int)counts.Review, (int)counts.Late, (int)counts.Wrong);
    }

    /// <summary>The paths under which the person takes the next step in this state, none inside another.</summary>
    private static IEnumerable<string> RootsFor(Access access, CaseState state)
    {
        var paths = access.Grants.Where(g => CaseRules.WaitingFor(g.Role).Contains(state)).Select(g =>
            g.Path).Distinct(StringComparer.Ordinal).ToList();
        return paths.Where(p => !paths.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal)));
    }

    private sealed record Count(long Cases, long Late, long Wrong, long Closed);

    private sealed record Row(
        long Id, string FormType, string? ProjectName, string UnitName, long Year, string State, string? Opens, string Due, long Errors,
        long Warnings, long? Adjusts, long Period, string? Light)
    {
        public TodoItem Item(DateOnly today)
        {
            var due = Dates.Read(Due);
            return new(
                Id, CaseTitle.Of(Codes.Read<FormType>(FormType), ProjectName, Adjusts is not null, (int)Period), UnitName, (int)Year,
                Codes.Read<CaseState>(State), Opens is not null ? Dates.Read(Opens) : DateOnly.MinValue, due, due.DayNumber - today.DayNumber,
                (int)Errors, (int)Warnings)
            {
                Light = StoredLight.Read(Light),
            };
        }
    }
}
