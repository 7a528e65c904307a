namespace Mingji.Workbench.Units;

/// <summary>What somebody typed to search by, as a pattern for <c>like … escape '!'</c>.</summary>
public static class SearchText
{
    public const int Longest = 100;

    public static string Like(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        return "%" + text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal) + "%";
    }
}
