using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Rights;

/// <summary>
/// A line of the table of rights: an endpoint as <see cref="Endpoints"/> names it, who gets through, and a request that succeeds for him.
/// </summary>
internal sealed record Trial(string Endpoint, Func<Actor, bool> Allowed, Func<Scene, string> Path, Func<Scene, HttpContent>? Form = null)
{
    public bool IsPost => Endpoint.StartsWith("POST ", StringComparison.Ordinal);

    /// <summary>The endpoint asks for no sign-in.</summary>
    public bool Open { get; init; }

    /// <summary>A program asks, with a token of the actor's that may write.</summary>
    public bool ByToken { get; init; }

    /// <summary>Words that only those hear who have the right, where nothing can succeed in the scene.</summary>
    public string? Says { get; init; }

    /// <summary>Whoever, signed in or not.</summary>
    public static bool Everybody(Actor actor) => true;

    /// <summary>None of the actors.</summary>
    public static bool Nobody(Actor actor) => false;

    /// <summary>Whoever is signed in.</summary>
    public static bool SignedIn(Actor actor) => actor.Role is not null;

    /// <summary>Whoever has some role at or above the unit; an evaluator sees only what is assigned to him.</summary>
    public static bool Sees(Actor actor) => actor.Sees;

    /// <summary>Whoever has one of these roles at or above the unit.</summary>
    public static Func<Actor, bool> Reaching(params Role[] roles) => actor => actor.Reaches && roles.Contains(actor.Role!.Value);

    /// <summary>Whoever has one of these roles anywhere.</summary>
    public static Func<Actor, bool> Holding(params Role[] roles) => actor => actor.Role is { } role && roles.Contains(role);

    public override string ToString() => Endpoint;
}
