using System.Collections.Concurrent;
using System.Text.Json;

namespace Mingji.Workbench;

/// <summary>Names of enumerations as they are stored and sent: "unit-review".</summary>
public static class Codes
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>The value of a stored name; throws on one that the database should not hold.</summary>
    public static T Read<T>(string name)
        where T : struct, Enum =>
        TryRead<T>(name) ?? throw new InvalidOperationException($"unknown {typeof(T).Name} {name}");

    public static T? TryRead<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name) return value;
        }

        return null;
    }
}
