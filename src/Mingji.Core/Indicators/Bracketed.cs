using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>The remark or formula in the brackets that close a value: ≥98%（修复次数/报修次数*100%）.</summary>
internal static class Bracketed
{
    /// <summary>The value without its closing brackets, unless they hold only a unit; the text in half width.</summary>
    public static string TakeFormula(string text, out string? formula)
    {
        formula = null;
        if (text.Length < 3 || text[^1] != ')') return text;
        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] == ')') depth++;
            else if (text[at] == '(' && --depth == 0)
            {
                if (at == 0 || Unit.TryRead(text[(at + 1)..^1], out _)) return text;
                formula = text[(at + 1)..^1];
                return text[..at];
            }
        }

        return text;
    }
}
