namespace Mingji.Core.Rubrics.Parsing;

/// <summary>What the measured value of a band is called; "" for general names. A rate of the target (完成目标的90%) has no name of its own.</summary>
internal static class BandSubject
{
    internal static string Of(string words, out bool ofTarget)
    {
        var name = FactNames.Of(words);
        foreach (var tail in new[] { "区间", "介于", "处于", "的", "在", "为", "达", "达到" })
        {
            if (name.Length > tail.Length && name.EndsWith(tail, StringComparison.Ordinal)) name = name[..^tail.Length];
        }

        if (Array.IndexOf(RubricWords.General, name) >= 0 || name is "的" or "在" or "介于" or "位于" or "处于") name = "";
        ofTarget = TargetRate(name);
        return ofTarget ? "" : name;
    }

    /// <summary>完成目标的90%, 完成90%: a rate of the target.</summary>
    private static bool TargetRate(string name)
    {
        if (Array.IndexOf(RubricWords.Targets, name) >= 0) return true;
        foreach (var verb in new[] { "实际完成", "按时完成", "按期完成", "及时完成", "完成", "达到", "实现", "达" })
        {
            if (!name.StartsWith(verb, StringComparison.Ordinal)) continue;
            var rest = name[verb.Length..].TrimEnd('的').TrimStart('了');
            if (rest.Length == 0) return verb.EndsWith("完成", StringComparison.Ordinal);
            if (Array.IndexOf(RubricWords.Targets, rest) >= 0) return true;
        }

        return false;
    }
}
