using System.Collections.Immutable;

namespace Mingji.Web.Public;

/// <summary>A bar: the year it is of, its value (null: nobody stated it), and the value as people read it.</summary>
public sealed record Bar(int Year, decimal? Value, string Text);

/// <summary>The bars of one label, a year each.</summary>
public sealed record BarGroup(string Label, ImmutableArray<Bar> Bars);

/// <summary>
/// A picture of bars, years beside each other under each label, drawn on the server: no script, and a table of the same numbers behind it.
/// <paramref name="Says"/> is what it shows in a sentence.
/// </summary>
public sealed record BarPicture(string Id, string Title, string Unit, string Says, ImmutableArray<BarGroup> Groups)
{
    public const int Width = 360;
    public const int Row = 18;
    private const int LabelRow = 20;
    private const int Left = 38;
    private const int Right = 92;

    /// <summary>A year has the same shade in every picture.</summary>
    private const int Shades = 4;

    /// <summary>A full scale when values are shares of something known, such as points; 0: the largest value is the scale.</summary>
    public decimal Full { get; init; }

    public IEnumerable<int> Years => Groups.SelectMany(g => g.Bars).Select(b => b.Year).Distinct().Order();

    public int Height => Groups.Sum(g => LabelRow + (g.Bars.Length * Row)) + 4;

    private decimal Scale => Math.Max(Full, Groups.SelectMany(g => g.Bars).Max(b => b.Value ?? 0));

    /// <summary>The labels and bars with their places, from top to bottom.</summary>
    public IEnumerable<(string Label, int Y, ImmutableArray<(Bar Bar, int Y, decimal Width, int Shade)> Bars)> Placed()
    {
        var y = 0;
        foreach (var group in Groups)
        {
            var top = y + 14;
            y += LabelRow;
            var bars = ImmutableArray.CreateBuilder<(Bar, int, decimal, int)>();
            foreach (var bar in group.Bars)
            {
                bars.Add((bar, y, WidthOf(bar), bar.Year % Shades));
                y += Row;
            }

            yield return (group.Label, top, bars.ToImmutable());
        }
    }

    public static int X => Left;

    private decimal WidthOf(Bar bar) => bar.Value is not { } value || value <= 0 || Scale <= 0 ? 0
        : Math.Max(1, decimal.Round(value / Scale * (Width - Left - Right), 1));
}
