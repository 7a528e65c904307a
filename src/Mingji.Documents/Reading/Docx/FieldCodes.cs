using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Docx;

/// <summary>
/// Fields of a paragraph: what stands between begin and separator is code, not text, results of fields within it included. It is cut out
/// when the separator or the end comes, so a field that never ends loses nothing.
/// </summary>
internal sealed class FieldCodes
{
    private const int Deepest = 64;
    private readonly Stack<(int Start, StringBuilder Code, bool IsCode)> _open = new();

    public void Read(string? kind, StringBuilder text)
    {
        if (kind == "begin" && _open.Count < Deepest) _open.Push((text.Length, new(), true));
        else if (kind == "separate" && _open.TryPop(out var field)) _open.Push((Cut(field.Start, field.IsCode, text), field.Code, false));
        else if (kind == "end" && _open.TryPop(out var last) && last.IsCode) End(last.Start, last.Code, text);
    }

    public void Code(string code)
    {
        if (_open.TryPeek(out var field)) field.Code.Append(code);
    }

    /// <summary>What was added stays: a box that is ticked stands inside the field's beginning.</summary>
    public void Keep(StringBuilder text)
    {
        if (_open.TryPop(out var field)) _open.Push((text.Length, field.Code, field.IsCode));
    }

    private static void End(int start, StringBuilder code, StringBuilder text)
    {
        Cut(start, true, text);
        text.Append(Shown(code));
    }

    private static int Cut(int start, bool isCode, StringBuilder text)
    {
        if (isCode && text.Length > start) text.Length = start;
        return start;
    }

    /// <summary>The sign in a ring, which Word for China writes as a field without result: eq \o\ac(○,3).</summary>
    private static string Shown(StringBuilder code)
    {
        var said = code.ToString().Trim();
        if (!said.StartsWith("eq", StringComparison.OrdinalIgnoreCase)) return "";
        var comma = said.LastIndexOfAny([',', '，', ';']);
        var inner = comma < 0 ? "" : said[(comma + 1)..].TrimEnd(')', ' ');
        return int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ListNumbers.Of(number, "decimalEnclosedCircle") : inner;
    }
}
