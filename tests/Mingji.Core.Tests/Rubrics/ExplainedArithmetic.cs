using System.Globalization;

namespace Mingji.Core.Tests.Rubrics;

/// <summary>
/// Reads the arithmetic of an explanation again, knowing nothing of rubrics: "…：5－3×0.5＝3.5分，最低…，计N分". Sums the parts.
/// </summary>
internal static class ExplainedArithmetic
{
    public static bool Agrees(IReadOnlyList<string> lines, decimal score)
    {
        decimal total = 0m;
        foreach (var line in lines)
        {
            if (line.StartsWith("各项合计", StringComparison.Ordinal) || line.StartsWith("其中：", StringComparison.Ordinal)) continue;
            if (Value(line) is not { } value) return false;
            total += value;
        }

        return Math.Round(total, 2, MidpointRounding.AwayFromZero) == score;
    }

    /// <summary>What the line comes to; null when its equation does not hold.</summary>
    private static decimal? Value(string line)
    {
        var counted = line.LastIndexOf("，计", StringComparison.Ordinal);
        var clamped = counted > 0 && line.LastIndexOf('：') < counted && (line.Contains("，最低", StringComparison.Ordinal) || line.Contains("，最高", StringComparison.Ordinal));
        line = line.Replace("（四舍五入到2位小数）", "", StringComparison.Ordinal);
        counted = line.LastIndexOf("，计", StringComparison.Ordinal);
        var body = clamped ? line[..Math.Max(line.LastIndexOf("，最低", StringComparison.Ordinal), line.LastIndexOf("，最高", StringComparison.Ordinal))] : line;
        var equation = body[(body.LastIndexOf('：') + 1)..].Replace("计0分", "0分", StringComparison.Ordinal);
        var sides = equation.TrimEnd('分').Split('＝');
        var left = new Reader(sides[0]).Sum();
        if (sides.Length == 2 && Math.Abs(left - new Reader(sides[1]).Sum()) > 0.005m) return null;
        return clamped ? decimal.Parse(line[(counted + 2)..].TrimEnd('分'), CultureInfo.InvariantCulture) : left;
    }

    private sealed class Reader(string text)
    {
        private int _at;

        public decimal Sum()
        {
            var value = Product();
            while (_at < text.Length && text[_at] is '＋' or '－')
            {
                value = text[_at++] == '＋' ? value + Product() : value - Product();
            }

            return value;
        }

        private decimal Product()
        {
            var value = Operand();
            while (_at < text.Length && text[_at] is '×' or '÷')
            {
                value = text[_at++] == '×' ? value * Operand() : value / Operand();
            }

            return value;
        }

        private decimal Operand()
        {
            if (text[_at] is '－' or '-')
            {
                _at++;
                return -Operand();
            }

            if (text[_at] == '（')
            {
                _at++;
                var value = Sum();
                _at++;
                return value;
            }

            var start = _at;
            while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.')) _at++;
            var number = decimal.Parse(text[start.._at], CultureInfo.InvariantCulture);
            var unit = _at;
            while (_at < text.Length && text[_at] is not ('＋' or '－' or '×' or '÷' or '）')) _at++;
            return text[unit.._at] switch
            {
                "%" or "个百分点" => number / 100m,
                "万元" => number * 10_000m,
                _ => number,
            };
        }
    }
}
