using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>Which of the figures in a value's text is the value.</summary>
internal static class FigureChoice
{
    /// <summary>
    /// The only figure, or the only one that fits the target's unit. Figures repeated with the same value count once. Null when two
    /// different ones could be meant.
    /// </summary>
    public static FoundFigure? Choose(ImmutableArray<FoundFigure> found, IndicatorValue? target)
    {
        if (found.IsEmpty) return null;
        if (target?.Figure is { } asked && found.Length > 1)
        {
            FoundFigure? fit = null;
            foreach (var one in found)
            {
                if (!Fits(one.Figure.Unit, asked.Unit)) continue;
                if (fit is { } other && !Same(other.Figure, one.Figure)) return null;
                fit = one;
            }

            if (fit is not null) return fit;
        }

        for (var i = 1; i < found.Length; i++)
        {
            if (!Same(found[0].Figure, found[i].Figure)) return null;
        }

        return found[0];
    }

    private static bool Fits(Unit unit, Unit asked) => unit.IsStated == asked.IsStated && unit.Compares(asked);

    private static bool Same(Figure one, Figure other) => one.Value == other.Value && one.Unit == other.Unit;

    /// <summary>前3名, 第3名, 第一批: a rank, not an amount.</summary>
    public static bool IsRank(string text, FoundFigure found) => found.Start > 0 && text[found.Start - 1] is '前' or '第';

    /// <summary>"18—54周岁" when it is the whole text; the unit of the second number is that of the first.</summary>
    public static (Figure Low, Figure High)? Range(string text, ImmutableArray<FoundFigure> found)
    {
        if (found.Length != 2 || found[0].Start != 0 || found[1].Start + found[1].Length != text.Length) return null;
        var joint = text.AsSpan(found[0].Length, found[1].Start - found[0].Length);
        if (joint is not ("-" or "—" or "–" or "~" or "～" or "至" or "到" or "——" or "--")) return null;
        var (low, high) = (found[0].Figure, found[1].Figure);
        if (!low.Unit.IsStated) low = low with { Unit = high.Unit };
        return low.Unit.Compares(high.Unit) && low.Value < high.Value ? (low, high) : null;
    }

    /// <summary>
    /// A bare number whose rest is a measure word that no list knows: "3盘". <paramref name="after"/> is moved behind the word.
    /// </summary>
    public static Figure WithUnknownUnit(string text, FoundFigure found, ref ReadOnlySpan<char> after)
    {
        var figure = found.Figure;
        if (figure.Unit.IsStated || after.IsEmpty || after.Length > 16) return figure;
        var word = after[..FirstOperator(after)];
        if (word.IsEmpty || !UnitReader.TryReadWhole(string.Concat(figure.Unit.Symbol, word), out var unit)) return figure;
        if (WholeFigure.IsCalendar(new(figure.Value, figure.Decimals, 0), unit)) return figure;
        after = text.AsSpan(text.Length - after.Length + word.Length);
        return figure with { Unit = unit };
    }

    private static int FirstOperator(ReadOnlySpan<char> after)
    {
        for (var at = 0; at < after.Length; at++)
        {
            if (OperatorWords.Starting(after[at..]) != Operator.None) return at;
        }

        return after.Length;
    }
}
