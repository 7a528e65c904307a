using System.Globalization;

namespace Mingji.Workbench.Units;

/// <summary>Paths of the tree: "/1/5/12/" is unit 12 below 5 below 1.</summary>
public static class UnitPaths
{
    /// <summary>The unit right below <paramref name="above"/> on the way down to <paramref name="path"/>; null when the two are the same.</summary>
    public static long? Next(string above, string path)
    {
        ArgumentNullException.ThrowIfNull(above);
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length <= above.Length || !path.StartsWith(above, StringComparison.Ordinal)) return null;
        var end = path.IndexOf('/', above.Length);
        return end < 0 ? null : long.Parse(path.AsSpan(above.Length, end - above.Length), CultureInfo.InvariantCulture);
    }
}
