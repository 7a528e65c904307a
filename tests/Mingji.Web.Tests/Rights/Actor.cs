using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Rights;

/// <summary>Where somebody's role stands, as seen from the unit that is acted upon.</summary>
internal enum Place
{
    At,
    Above,
    Beside,
    Below,
}

/// <summary>Somebody who tries: a role at a place, or nobody in particular.</summary>
internal sealed record Actor(Role? Role, Place Place)
{
    public static readonly Actor Stranger = new(null, Place.Beside);

    /// <summary>Every role at every place, and a stranger.</summary>
    public static IEnumerable<Actor> All =>
        Enum.GetValues<Role>().SelectMany(r => Enum.GetValues<Place>().Select(p => new Actor(r, p))).Prepend(Stranger);

    /// <summary>The role reaches the unit that is acted upon.</summary>
    public bool Reaches => Role is not null && Place is Place.At or Place.Above;

    /// <summary>The role shows the unit and its forms.</summary>
    public bool Sees => Reaches && Role != Mingji.Workbench.People.Role.Evaluator;

    public string UnitCode => Place switch
    {
        Place.At => "111",
        Place.Above => "11",
        Place.Beside => "112",
        _ => "1111",
    };

    public override string ToString() => Role is { } role ? $"{role} {Place}" : "a stranger";
}
