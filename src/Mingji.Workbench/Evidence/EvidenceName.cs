using System.Globalization;
using System.Text;

namespace Mingji.Workbench.Evidence;

/// <summary>
/// The name that a file is shown and taken home under: what its owner called it, without its folders and without what a file system, a
/// header or a reader's eye could be misled by.
/// </summary>
public static class EvidenceName
{
    /// <summary>The most characters of a name, its ending included.</summary>
    public const int Longest = 120;

    private const int LongestEnding = 12;
    private const string Unnamed = "未命名";
    private const string Forbidden = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    public static string Of(string? said)
    {
        var name = said ?? "";
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            plain.Append(IsPlain(rune) ? rune.ToString() : Rune.IsWhiteSpace(rune) ? " " : "");
        }

        var cut = Cut(plain.ToString().Trim(' ', '.'));
        if (cut.Length == 0) return Unnamed;
        return Devices.Contains(Path.GetFileNameWithoutExtension(cut)) ? "_" + cut : cut;
    }

    /// <summary>Neither a control nor a mark that turns the direction of writing ("fdp.exe" that looks like "exe.pdf").</summary>
    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar && (rune.Value == ' ' || !Rune.IsWhiteSpace(rune))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));

    private static string Cut(string name)
    {
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > LongestEnding) ending = "";
        var stem = name[..(Longest - ending.Length)];
        if (char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        return stem.TrimEnd(' ', '.') + ending;
    }
}
