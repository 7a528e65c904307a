using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>Somebody who may be named as evaluator.</summary>
public sealed record Evaluator(long Id, string Name, string Login);

/// <summary>Who may be named as evaluator for a unit: those with the role at or above it.</summary>
public static class Evaluators
{
    public static IReadOnlyList<Evaluator> Of(Session session, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<Evaluator>(
            """
            select distinct p.id, p.name, p.login from grants g join people p on p.id = g.person_id join units u on u.id = g.unit_id
            where g.role = 'evaluator' and p.active = 1 and @unitPath like u.path || '%' order by p.name, p.id limit 200
            """,
            new { unitPath });
    }
}
