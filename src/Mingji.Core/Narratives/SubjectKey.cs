namespace Mingji.Core.Narratives;

/// <summary>One spelling for the many names of one thing.</summary>
public static class SubjectKey
{
    private static readonly string[] Endings = ["支出决算数", "决算数", "支出", "经费", "费用", "费", "总额", "金额", "数"];

    /// <summary>
    /// <paramref name="subject"/> without quotes, brackets and the endings (支出, 经费, 数) that texts put and leave out at will. 总计 and 合计
    /// stay: they are different sums.
    /// </summary>
    public static string Plain(string subject)
    {
        Span<char> kept = subject.Length <= 200 ? stackalloc char[subject.Length] : new char[subject.Length];
        var count = 0;
        foreach (var c in subject)
        {
            if (c is not ('“' or '”' or '"' or '(' or ')' or '《' or '》' or ' ')) kept[count++] = c;
        }

        var key = new string(kept[..count]);
        while (Array.Find(Endings, e => key.Length > e.Length + 1 && key.EndsWith(e, StringComparison.Ordinal)) is { } ending)
            key = key[..^ending.Length];
        return key;
    }
}
