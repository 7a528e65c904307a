using Mingji.Core.Figures;

namespace Mingji.Core.Narratives.Writing;

/// <summary>How a figure compares with the one before it. <paramref name="IsLevel"/>: nothing changed, so no reason is due.</summary>
public sealed record ChangeWords(string Text, bool IsLevel)
{
    /// <summary>With the reason behind it; a figure that did not change has none.</summary>
    public string With(string reason) => IsLevel || string.IsNullOrWhiteSpace(reason) ? Text : $"{Text}，主要原因是{reason.Trim().TrimEnd('。')}";
}

/// <summary>
/// Writes the set clause of a change: the verb follows the sign, what did not change is 持平, and no rate is stated over a base that is
/// zero or less, for none exists. The inverse of what <see cref="NarrativeReader"/> reads.
/// </summary>
public static class ChangeClause
{
    /// <summary>
    /// "较上年增加5.00万元，增长5.26%". Null when the two do not compare or the difference does not fit. The difference shows as many
    /// decimals as the more exact of the two; the rate two, half away from zero.
    /// </summary>
    public static ChangeWords? Of(Figure now, Figure before, string than)
    {
        ArgumentException.ThrowIfNullOrEmpty(than);
        if (now.Unit.IsStated != before.Unit.IsStated || before.In(now.Unit) is not { } earlier) return null;
        if (!Bound.TryAdd(now.Value, -earlier.Value, out var change)) return null;
        if (change == 0) return new($"与{than}持平", true);
        var decimals = Math.Clamp(Math.Max(now.Decimals, earlier.Decimals), 0, 28);
        var amount = new Figure(Math.Abs(change), decimals, now.Unit);
        var text = $"较{than}{(change > 0 ? "增加" : "减少")}{amount}";
        if (earlier.Value <= 0 || !Bound.TryDivide(Math.Abs(change), earlier.Value, out var rate)) return new(text, false);
        return new($"{text}，{(change > 0 ? "增长" : "下降")}{new Percent(rate)}", false);
    }
}
