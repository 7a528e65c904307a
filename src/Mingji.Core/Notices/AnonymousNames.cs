using Mingji.Core.Figures;

namespace Mingji.Core.Notices;

/// <summary>Names that people give who don't give theirs.</summary>
public static class AnonymousNames
{
    private static readonly string[] Words = ["匿名", "某", "无名", "不愿透露", "保密", "群众", "市民", "网友", "测试", "先生", "女士", "同志"];

    /// <summary>Nobody's name: too short, without a letter, or one of the words that stand for none.</summary>
    public static bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tight = PlainText.Tight(name);
        return tight.Length < 2 || !tight.Any(char.IsLetter) || Array.Exists(Words, w => tight.Contains(w, StringComparison.Ordinal));
    }
}
