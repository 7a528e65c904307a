using System.Text;

namespace Mingji.Web.Uploads;

/// <summary>Names of files that any system takes, and that lead nowhere else.</summary>
public static class FileNames
{
    /// <summary>A name takes 255 bytes at most on the usual systems; in Chinese that is 85 characters.</summary>
    private const int Longest = 72;

    private const string Refused = "\\/:*?\"<>|";

    /// <summary>The last part of what a browser calls a file, without what no system takes; never empty.</summary>
    public static string Safe(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format) continue;
            kept.Append(rune.IsBmp && Refused.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var plain = kept.ToString().Trim(' ', '.');
        var ending = Path.GetExtension(plain);
        if (ending.Length > 10) ending = "";
        var stem = plain[..(plain.Length - ending.Length)];
        if (stem.Length > Longest) stem = stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)];
        return stem.Length + ending.Length == 0 ? "文件" : stem + ending;
    }
}
