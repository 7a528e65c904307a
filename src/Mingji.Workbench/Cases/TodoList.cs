using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A case that waits for the person. <paramref name="DaysLeft"/> is negative when it is late.</summary>
public sealed record TodoItem(long Id, string Name, string UnitName, CaseState State, DateOnly Due, int DaysLeft, int Errors, int Warnings)
{
    /// <summary>The page on which it is dealt with: the form for who fills in, the review for who reviews.</summary>
    public string Path => CaseRules.IsReview(State)
        ? string.Create(CultureInfo.InvariantCulture, $"/review/{Id}") : string.Create(CultureInfo.InvariantCulture, $"/cases/{Id}");
}

/// <summary>
/// What waits for a person: the forms that he fills in, and those that he reviews; the most urgent first. Long lists are cut: the pages of
/// forms and of reviews show all.
/// </summary>
public static class TodoList
{
    private const int Most = 200;

    private static readonly CaseState[] Filling = [CaseState.Returned, CaseState.Reopened, CaseState.Draft];

    public static IReadOnlyList<TodoItem> Of(Session session, Access access, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var items = new Dictionary<long, TodoItem>();
        foreach (var root in access.RootsFor(Role.Preparer))
        {
            foreach (var state in Filling)
            {
                foreach (var row in session.Query<Row>(Sql, new { from = root, to = ReviewTurns.EndOf(root), state = Codes.Of(state), Most }))
                    items.TryAdd(row.Id, row.Item(today));
            }
        }

        foreach (var review in ReviewQueue.Page(session, access, new(), null, today, Most).Items)
        {
            items.TryAdd(review.Id, new(review.Id, review.Name, review.UnitName, review.State, review.Due, review.DaysLeft,
                review.OpenErrors, review.OpenWarnings));
        }

        return [.. items.Values.OrderBy(i => i.Due).ThenByDescending(i => i.Errors).ThenBy(i => i.Id).Take(Most)];
    }

    /// <summary>From the units to their cases: who fills in does so for few.</summary>
    private const string Sql =
        """
        select c.id, c.form_type as FormType, p.name as ProjectName, u.name as UnitName, c.state, c.due, c.errors, c.warnings
        from units u cross join cases c left join projects p on p.id = c.project_id
        where c.unit_id = u.id and u.path >= @from and u.path < @to and c.state = @state
        order by c.due, c.id limit @Most
        """;

    private sealed record Row(
        long Id, string FormType, string? ProjectName, string UnitName, string State, string Due, long Errors, long Warnings)
    {
        public TodoItem Item(DateOnly today)
        {
            var kind = FormName.OfKind(Codes.Read<FormType>(FormType));
            return new(Id, ProjectName is null ? kind : $"{ProjectName}：{kind}", UnitName, Codes.Read<CaseState>(State), Dates.Read(Due),
                Dates.Read(Due).DayNumber - today.DayNumber, (int)Errors, (int)Warnings);
        }
    }
}
