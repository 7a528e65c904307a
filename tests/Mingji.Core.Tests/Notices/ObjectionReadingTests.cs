using Mingji.Core.Notices;

namespace Mingji.Core.Tests.Notices;

public sealed class ObjectionReadingTests
{
    private static readonly ObjectionRules Rules = new(
        [ObjectionItem.Name, ObjectionItem.IdentityDocument, ObjectionItem.Contact, ObjectionItem.Matter, ObjectionItem.Evidence],
        [ObjectionItem.Name, ObjectionItem.SealedScan, ObjectionItem.ContactPerson, ObjectionItem.Contact, ObjectionItem.Matter,
            ObjectionItem.Evidence],
        "公示");

    private static readonly NoticeSpan Span = new(new(2024, 4, 23), new(2024, 4, 29));
    private static readonly DateTimeOffset Within = new(2024, 4, 25, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly ObjectionGiven Person = new(ObjectorKind.Person)
    {
        Name = "李建国", Contact = "0751-0000000", Matter = "第3项与去年的项目重复", IdentityDocuments = 1, Evidence = 1,
    };

    private static readonly ObjectionGiven Unit = new(ObjectorKind.Unit)
    {
        Name = "云屏港务公司", ContactPerson = "王立", Contact = "云屏市港口路1号", Matter = "第3项与去年的项目重复", SealedScans = 1, Evidence = 2,
    };

    [Fact]
    public void A_whole_objection_is_taken_in()
    {
        Assert.Empty(ObjectionReading.WhyNot(Person, Rules, Span, Within));
        Assert.Empty(ObjectionReading.WhyNot(Unit, Rules, Span, Within));
    }

    public static TheoryData<ObjectionGiven, string> Lacking => new()
    {
        { Person with { IdentityDocuments = 0 }, "还缺：身份证件复印件" },
        { Person with { Name = " ", Evidence = 0 }, "还缺：真实姓名、证明材料" },
        { Person with { Name = "匿名群众" }, "匿名或冒用他人名义的异议不予受理" },
        { Person with { Name = "李某" }, "匿名" },
        { Person with { Contact = "无" }, "联系方式核实不了" },
        { Person with { Matter = "不公平" }, "请写明反映的具体事项" },
        { Unit with { SealedScans = 0 }, "还缺：加盖公章的书面材料扫描件" },
        { Unit with { ContactPerson = "先生" }, "联系人请填真实姓名" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void What_is_missing_is_named_with_the_rule(ObjectionGiven given, string says) =>
        Assert.Contains(says, Assert.Single(ObjectionReading.WhyNot(given, Rules, Span, Within)), StringComparison.Ordinal);

    [Fact]
    public void Outside_the_period_only_the_period_is_spoken_of()
    {
        var empty = new ObjectionGiven(ObjectorKind.Person);
        Assert.Contains("逾期提出的异议不予受理；公示期是2024年4月23日至2024年4月29日",
            Assert.Single(ObjectionReading.WhyNot(empty, Rules, Span, Span.Closes)), StringComparison.Ordinal);
        Assert.Contains("才开始", Assert.Single(ObjectionReading.WhyNot(empty, Rules, Span, Span.Opens.AddTicks(-1))), StringComparison.Ordinal);
        Assert.Empty(ObjectionReading.WhyNot(Person, Rules, Span, Span.Closes.AddTicks(-1)));
    }
}
