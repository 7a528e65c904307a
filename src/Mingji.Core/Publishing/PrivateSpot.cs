namespace Mingji.Core.Publishing;

/// <summary>What must not go out to the public.</summary>
public enum PrivateKind
{
    Phone,
    Identity,
    Account,
    Email,
}

/// <summary>A piece of a text that must not go out: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct PrivateSpot(PrivateKind Kind, int Start, int End);
