using System.Collections.Immutable;
using System.Globalization;

namespace Mingji.Workbench.Targets;

/// <summary>
/// A row of a self-evaluation whose indicator and target come from the approved target table: its key, the key of the row there, and
/// whether its points come from there too.
/// </summary>
public sealed record TargetRow(int Key, int TargetKey, bool Points)
{
    /// <summary>As stored with the case: "12:3,14:5p".</summary>
    public static string Write(IEnumerable<TargetRow> rows) => string.Join(
        ',', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key}:{r.TargetKey}{(r.Points ? "p" : "")}")));

    /// <summary>The rows of a stored text; none when there is no text.</summary>
    public static ImmutableArray<TargetRow> Read(string? text) => string.IsNullOrEmpty(text) ? []
        : [.. text.Split(',').Select(part =>
        {
            var both = part.TrimEnd('p').Split(':');
            return new TargetRow(
                int.Parse(both[0], CultureInfo.InvariantCulture), int.Parse(both[1], CultureInfo.InvariantCulture), part.EndsWith('p'));
        })];
}
