using Mingji.Core.Rubrics.Parsing;

namespace Mingji.Core.Rubrics;

/// <summary>Reads a single value as people give it: "103%", "-12.5%", "≥30次", "3", "1.06万元".</summary>
public static class QuantityText
{
    /// <summary>
    /// The number with its unit; <paramref name="limit"/> is true for an upper limit (≤, 不超过). False when the text is no single number.
    /// A classifier that the vocabulary does not know is kept as it is.
    /// </summary>
    public static bool TryRead(string text, out Quantity value, out bool limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        (value, limit) = (default, false);
        if (text.Length > 100) return false;
        var scan = new RubricScanner(RubricText.Of(text));
        var i = 0;
        if (scan.Compares(ref i, out var how)) limit = how is Comparison.AtMost or Comparison.LessThan;
        try
        {
            if (!scan.Measure(ref i, out value)) return false;
        }
        catch (OverflowException)
        {
            return false;
        }

        if (i == scan.Length) return true;
        var rest = scan.Plain[i..];
        if (rest is "以上" or "及以上" or "(含)以上") return true;
        limit |= rest is "以下" or "及以下" or "以内";
        if (limit && rest[0] == '以' || rest is "及以下") return true;
        if (value.Unit.Length > 0 || rest.Length > 8 || !rest.All(char.IsLetter)) return false;
        value = value with { Unit = rest };
        return true;
    }
}
