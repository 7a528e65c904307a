using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A case that waits for the person. <paramref name="DaysLeft"/> is negative when it is late.</summary>
public sealed record TodoItem(long Id, string Name, string UnitName, CaseState State, DateOnly Due, int DaysLeft, int Errors, int Warnings);

/// <summary>What waits for a person: the cases in a state in which one of his roles takes the next step.</summary>
public static class TodoList
{
    private const int Most = 200;

    public static IReadOnlyList<TodoItem> Of(Session session, Access access, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var items = new Dictionary<long, TodoItem>();
        foreach (var grant in access.Grants)
        {
            foreach (var state in CaseRules.WaitingFor(grant.Role))
            {
                foreach (var row in session.Query<Row>(Sql, new { below = grant.Path + "%", state = Codes.Of(state), Most }))
                    items.TryAdd(row.Id, row.Item(today));
            }
        }

        return [.. items.Values.OrderBy(i => i.Due).ThenByDescending(i => i.Errors).ThenBy(i => i.Id)];
    }

    private const string Sql =
        """
        select c.id, c.form_type as FormType, p.name as ProjectName, u.name as UnitName, c.state, c.due, c.errors, c.warnings
        from cases c join units u on u.id = c.unit_id left join projects p on p.id = c.project_id
        where u.path like @below and c.state = @state
        order by c.due, c.id limit @Most
        """;

    private sealed record Row(
        long Id, string FormType, string? ProjectName, string UnitName, string State, string Due, long Errors, long Warnings)
    {
        public TodoItem Item(DateOnly today)
        {
            var due = DateOnly.ParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var kind = FormName.OfKind(Codes.Read<FormType>(FormType));
            return new(Id, ProjectName is null ? kind : $"{ProjectName}：{kind}", UnitName, Codes.Read<CaseState>(State), due,
                due.DayNumber - today.DayNumber, (int)Errors, (int)Warnings);
        }
    }
}
