using Mingji.Core.Monitoring;

namespace Mingji.Workbench.Monitoring;

/// <summary>The light of a monitoring form as it is stored: <paramref name="Light"/> null is not evaluated, which is a light's absence.</summary>
public sealed record StoredLight(Light? Light)
{
    private const string None = "none";

    public string Code => CodeOf(Light);

    public static string CodeOf(Light? light) => light is { } some ? Codes.Of(some) : None;

    /// <summary>The light of a stored code; null when there is none, as for forms that are no monitoring forms.</summary>
    public static StoredLight? Read(string? code) => code switch
    {
        null => null,
        None => new((Light?)null),
        _ => Codes.TryRead<Light>(code) is { } light ? new(light) : null,
    };
}
