using System.Collections.Immutable;

namespace Mingji.Core.Notices;

/// <summary>What somebody sent as an objection; the numbers count files.</summary>
public sealed record ObjectionGiven(ObjectorKind By)
{
    public string Name { get; init; } = "";

    public string ContactPerson { get; init; } = "";

    public string Contact { get; init; } = "";

    public string Matter { get; init; } = "";

    public int IdentityDocuments { get; init; }

    public int SealedScans { get; init; }

    public int Evidence { get; init; }

    public bool Has(ObjectionItem item) => item switch
    {
        ObjectionItem.Name => Name.Trim().Length > 0,
        ObjectionItem.IdentityDocument => IdentityDocuments > 0,
        ObjectionItem.SealedScan => SealedScans > 0,
        ObjectionItem.ContactPerson => ContactPerson.Trim().Length > 0,
        ObjectionItem.Contact => Contact.Trim().Length > 0,
        ObjectionItem.Matter => Matter.Trim().Length > 0,
        _ => Evidence > 0,
    };
}

/// <summary>Holds an objection against the rules, at the moment it comes in.</summary>
public static class ObjectionReading
{
    /// <summary>A way to reach somebody has at least so many letters and digits.</summary>
    private const int ShortestContact = 6;

    private const int ShortestMatter = 6;

    /// <summary>What is missing, in the rule's order.</summary>
    public static ImmutableArray<ObjectionItem> Missing(ObjectionGiven given, ObjectionRules rules)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. rules.Of(given.By).Where(item => !given.Has(item))];
    }

    /// <summary>
    /// Everything that speaks against taking the objection in, each a sentence with the rule and with what would be accepted; none: it is
    /// taken in. What comes outside the period is refused for that alone.
    /// </summary>
    public static ImmutableArray<string> WhyNot(ObjectionGiven given, ObjectionRules rules, NoticeSpan span, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(span);
        if (span.At(now) == NoticeStage.Waiting) return [$"公示{Day(span.First)}才开始，异议请在公示期（{Days(span)}）内提出"];
        if (span.At(now) == NoticeStage.Over) return [$"公示期已于{Day(span.Last)}结束，逾期提出的异议不予受理；公示期是{Days(span)}"];
        var said = ImmutableArray.CreateBuilder<string>();
        var (by, missing) = (ObjectionNames.Of(given.By), Missing(given, rules));
        if (!missing.IsEmpty)
        {
            said.Add($"还缺：{Names(missing, given.By)}。以{by}名义提出异议，须提供{Names(rules.Of(given.By), given.By)}（依据：{rules.Cite}）");
        }

        if (given.Has(ObjectionItem.Name) && AnonymousNames.Has(given.Name))
            said.Add($"匿名或冒用他人名义的异议不予受理；请填{ObjectionNames.Of(ObjectionItem.Name, given.By)}");
        if (given.Has(ObjectionItem.ContactPerson) && AnonymousNames.Has(given.ContactPerson)) said.Add("联系人请填真实姓名，以便核实");
        if (given.Has(ObjectionItem.Contact) && given.Contact.Count(char.IsLetterOrDigit) < ShortestContact)
            said.Add("联系方式核实不了：请填能找到您的电话、邮箱或通信地址");
        if (given.Has(ObjectionItem.Matter) && given.Matter.Trim().Length < ShortestMatter)
            said.Add("请写明反映的具体事项：对哪一项、哪个数有异议，为什么；没有可查证线索的不予受理");
        return said.ToImmutable();
    }

    private static string Names(ImmutableArray<ObjectionItem> items, ObjectorKind by) => string.Join("、", items.Select(i => ObjectionNames.Of(i, by)));

    private static string Days(NoticeSpan span) => $"{Day(span.First)}至{Day(span.Last)}";

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
