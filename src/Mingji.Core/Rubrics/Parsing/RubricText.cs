using Mingji.Core.Figures;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// A text in one spelling: half width, simplified characters, one sign for each operator, no blanks; with the way back to the places of
/// the text as given.
/// </summary>
public sealed class RubricText
{
    private const string Traditional = "計滿個點標達應無結餘過於實際數優為爲項執預減長類從該準間總發現條違規決調萬億則當後與產業額給評績職員門單經費變動離給漲務滿書錄記時遲報開財產權積極級檔並對從內舉辦據資財稅購賬帳";
    private const string Simplified = "计满个点标达应无结余过于实际数优为为项执预减长类从该准间总发现条违规决调万亿则当后与产业额给评绩职员门单经费变动离给涨务满书录记时迟报开财产权积极级档并对从内举办据资财税购账帐";

    private readonly int[] _places;
    private readonly bool[] _breaks;
    private readonly int _length;

    private RubricText(string plain, int[] places, bool[] breaks, int length) =>
        (Plain, _places, _breaks, _length) = (plain, places, breaks, length);

    /// <summary>The text in one spelling.</summary>
    public string Plain { get; }

    /// <summary>Whether a line break or blank stood before the character.</summary>
    public bool BreakBefore(int index) => index < _breaks.Length && _breaks[index];

    /// <summary>Place in the text as given.</summary>
    public int PlaceOf(int index) => index < Plain.Length ? _places[index] : _length;

    /// <summary>Place after the character before <paramref name="end"/>.</summary>
    public int EndOf(int end) => end <= 0 ? 0 : _places[end - 1] + 1;

    public static RubricText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new System.Text.StringBuilder(text.Length);
        var places = new int[text.Length];
        var breaks = new bool[text.Length];
        var broken = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = OneSpelling(PlainText.HalfWidth(text[i]));
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D')
            {
                broken = true;
                continue;
            }

            if (Joins(plain, broken, c, out var joined))
            {
                plain[^1] = joined;
                places[plain.Length - 1] = i;
                continue;
            }

            places[plain.Length] = i;
            breaks[plain.Length] = broken;
            broken = false;
            plain.Append(c);
        }

        return new RubricText(plain.ToString(), places[..plain.Length], breaks[..plain.Length], text.Length);
    }

    private static bool Joins(System.Text.StringBuilder before, bool broken, char c, out char joined)
    {
        joined = '\0';
        if (broken || before.Length == 0) return false;
        joined = (before[^1], c) switch
        {
            ('<', '=') or ('=', '<') => '≤',
            ('>', '=') or ('=', '>') => '≥',
            ('=', '=') => '=',
            _ => '\0',
        };
        return joined != '\0';
    }

    private static char OneSpelling(char c)
    {
        var at = Traditional.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0) return Simplified[at];
        return c switch
        {
            '≦' or '⩽' or '≯' or '⋜' => '≤',
            '≧' or '⩾' or '≮' => '≥',
            '﹤' or '〈' => '<',
            '﹥' or '〉' => '>',
            '═' or '﹦' => '=',
            '﹪' or '٪' => '%',
            '−' or '–' or '—' or '‐' or '‑' or '―' or '─' or '﹣' => '-',
            '～' or '∽' or '〜' or '∼' => '~',
            '✕' or '✖' or '╳' or '·' or '∗' or '⨯' => '×',
            '*' => '×',
            '∕' or '⁄' or '／' => '/',
            '﹢' => '+',
            '【' or '〔' or '［' or '﹝' => '[',
            '】' or '〕' or '］' or '﹞' => ']',
            '﹙' => '(',
            '﹚' => ')',
            '”' or '“' or '＂' or '「' or '」' or '『' or '』' => '"',
            '‘' or '’' => '\'',
            '｡' => '。',
            '﹐' => ',',
            _ => c,
        };
    }
}
