namespace Mingji.Core.Rubrics;

/// <summary>One spelling of a fact's name: 某部门实际支出进度, 部门实际支出进度 and 实际支出进度 are one fact.</summary>
public static class FactNames
{
    private static readonly string[] Before = ["某部门", "本部门", "该部门", "各部门", "部门", "某单位", "本单位", "该单位", "单位", "本级", "本", "某", "该", "其"];

    /// <summary>Without quotation marks, blanks and the words before it.</summary>
    public static string Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var name = Parsing.RubricText.Of(written).Plain;
        name = string.Concat(name.Where(c => c is not ('“' or '”' or '"' or '「' or '」' or '\'' or '‘' or '’')));
        foreach (var word in Before)
        {
            if (name.Length <= word.Length + 1 || !name.StartsWith(word, StringComparison.Ordinal)) continue;
            name = name[word.Length..];
            break;
        }

        return name.EndsWith('%') ? name[..^1] : name;
    }

    /// <summary>Whether the two speak of one thing: equal, or one is the other with words left out at an end (三公经费, 三公经费变动率).</summary>
    public static bool Akin(string left, string right) =>
        left.Length == 0 || right.Length == 0 || left.StartsWith(right, StringComparison.Ordinal)
        || right.StartsWith(left, StringComparison.Ordinal) || left.EndsWith(right, StringComparison.Ordinal)
        || right.EndsWith(left, StringComparison.Ordinal);
}
