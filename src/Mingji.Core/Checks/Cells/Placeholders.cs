using Mingji.Core.Figures;

namespace Mingji.Core.Checks.Cells;

/// <summary>Signs that something is still to be filled in: XX, ××, 某某, ____, 【】.</summary>
internal static class Placeholders
{
    /// <summary>Where the first sign starts; −1 when there is none. A sign within a word of Latin letters (MAXX) is none.</summary>
    public static int IndexIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if (c is '【' && text.AsSpan(i + 1).StartsWith("待填", StringComparison.Ordinal)) return i;
            if (c is '某' && text[i + 1] == '某') return i;
            if (c is '_' && i + 2 < text.Length && text[i + 1] == '_' && text[i + 2] == '_') return i;
            if (!IsCross(c) || !IsCross(text[i + 1])) continue;
            var end = i;
            while (end < text.Length && IsCross(text[end])) end++;
            if (!IsLetter(text, i - 1) && !IsLetter(text, end)) return i;
            i = end;
        }

        return -1;
    }

    private static bool IsCross(char c) => PlainText.HalfWidth(c) is 'X' or '×' or '✕' or '╳' or '✗';

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(PlainText.HalfWidth(text[at]));
}
