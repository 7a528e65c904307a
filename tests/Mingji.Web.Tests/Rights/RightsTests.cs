using Mingji.Web.Tests.Running;

namespace Mingji.Web.Tests.Rights;

public sealed class RightsTests
{
    [Fact]
    public async Task Every_endpoint_has_its_line_in_the_table_of_rights()
    {
        await using var town = await Town.Open();
        var there = await Endpoints.Of(town.App.Services);
        var table = RightsTable.All.Select(t => t.Endpoint).ToHashSet();
        Assert.Empty(there.Except(table));
        Assert.Empty(table.Except(there));
    }

    [Fact]
    public async Task Nobody_gets_through_where_the_table_does_not_say_so_and_nothing_of_the_unit_leaks()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        var wrong = new List<string>();
        foreach (var actor in Actor.All)
        {
            foreach (var trial in RightsTable.All)
            {
                // Each request is a browser's first: signing out or in must not carry over to the next.
                using var visitor = await VisitorOf(town, actor, trial.ByToken);
                town.Store.Dry = true;
                var answer = trial.ByToken ? await ApiRights.Ask(visitor, trial, scene) : trial.IsPost
                    ? await visitor.Post(trial.Path(scene), trial.Form?.Invoke(scene)) : await visitor.Get(trial.Path(scene));
                town.Store.Dry = false;
                if (Complaint(trial, actor, answer) is { } complaint) wrong.Add($"{trial.Path(scene)} as {actor}: {complaint}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Complaint(Trial trial, Actor actor, Answer answer)
    {
        var (allowed, through) = (trial.Allowed(actor), (answer.Status < 400 && !answer.ToSignIn) || (trial.Says is { } says
            && answer.Body.Contains(says, StringComparison.Ordinal)));
        if (answer.Status >= 500) return $"failed with {answer.Status}";
        if (answer.Status == 400) return "not understood: the table's request is wrong";
        if (allowed && !through && trial.Endpoint is not "POST /sign-out") return $"should get through, got {answer.Status} {answer.Location} {Words(answer)}";
        if (!allowed && through) return $"should be refused, got {answer.Status} {answer.Location}";
        if (trial.ByToken && actor.Role is null) return answer.Status == 401 ? null : $"should be asked for a token, got {answer.Status}";
        if (actor.Role is null && !allowed && !answer.ToSignIn && !trial.Open) return $"should be sent to the sign-in, got {answer.Status}";
        // On his own account everybody reads where his role stands.
        var sees = actor.Sees || (actor.Reaches && trial.Endpoint is "GET /account" or "POST /account" or "POST /account?handler=Token"
            or "GET /api/v1/me");
        return !sees && !trial.Open && answer.Body.Contains(Town.Marker, StringComparison.Ordinal) ? "sees what belongs to the unit" : null;
    }

    private static async Task<Visitor> VisitorOf(Town town, Actor actor, bool byToken)
    {
        if (actor.Role is not { } role) return town.Stranger();
        var name = (actor is { Place: Place.At, Sees: true } ? Town.Marker : "") + actor;
        var id = await town.Person($"{role}.{actor.Place}".ToLowerInvariant(), role, actor.UnitCode, name);
        return byToken ? await town.ByToken(id) : await town.As(id);
    }

    private static string Words(Answer answer)
    {
        var at = answer.Body.IndexOf("empty-subtitle", StringComparison.Ordinal);
        if (at < 0) at = answer.Body.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return at < 0 ? answer.Body[..Math.Min(200, answer.Body.Length)] : answer.Body[at..Math.Min(answer.Body.Length, at + 200)];
    }
}
