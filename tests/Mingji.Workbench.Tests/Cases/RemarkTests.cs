using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class RemarkTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_remark_is_made_answered_and_settled_and_the_history_says_it(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var (reviewer, preparer) = (await city.As("reviewer111"), await city.As("preparer111"));
        var id = await made.Remarks.Add(reviewer, made.Id, made.Rate, " 与决算不符 ");
        await made.Remarks.Answer(preparer, made.Id, id, "已按决算更正");

        var open = Assert.Single(await made.Remarks.Of(preparer, made.Id));
        Assert.Equal(("与决算不符", true, "reviewer111", "已按决算更正"), (open.Text, open.IsOpen, open.PersonName, open.Answers.Single().Text));
        Assert.Equal(1, (await made.File("reviewer111")).OpenRemarks);

        await made.Remarks.Settle(reviewer, made.Id, id);
        var settled = Assert.Single(await made.Remarks.Of(preparer, made.Id));
        Assert.Equal((false, "reviewer111"), (settled.IsOpen, settled.SettledBy));
        var again = await Assert.ThrowsAsync<RefusalException>(() => made.Remarks.Answer(preparer, made.Id, id, "补充"));
        Assert.Contains("reviewer111办结", again.Message, StringComparison.Ordinal);
        var words = (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(made.Id), 3))).Select(EventWords.Of).ToList();
        Assert.StartsWith("办结了“年度资金总额·执行率”", words[0], StringComparison.Ordinal);
        Assert.Contains("已按决算更正", words[1], StringComparison.Ordinal);
        Assert.Contains("与决算不符", words[2], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_who_reviews_now_remarks_and_settles(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var id = await made.Remarks.Add(await city.As("reviewer111"), made.Id, made.Rate, "请核对");
        foreach (var login in new[] { "preparer111", "department", "finance", "performance", "evaluator", "administrator", "reviewer112" })
        {
            var person = await city.As(login);
            await Assert.ThrowsAnyAsync<RefusalException>(() => made.Remarks.Add(person, made.Id, made.Rate, "请核对"));
            await Assert.ThrowsAnyAsync<RefusalException>(() => made.Remarks.Settle(person, made.Id, id));
        }

        var reviewer = await city.As("reviewer111");
        await Assert.ThrowsAsync<RefusalException>(() => made.Remarks.Add(reviewer, made.Id, made.Rate, "\n "));
        await Assert.ThrowsAsync<RefusalException>(() => made.Remarks.Add(reviewer, made.Id, made.Rate, new string('长', RemarkDesk.Longest + 1)));
        await Assert.ThrowsAsync<RefusalException>(() => made.Remarks.Add(reviewer, made.Id, new CellNumber(99, CellField.Rate), "请核对"));
        var other = await city.As("administrator");
        await Assert.ThrowsAsync<RefusalException>(() => made.Remarks.Answer(other, made.Id, id, "回复"));
        await Assert.ThrowsAsync<NoRightException>(() => made.Remarks.Of(other with { Grants = [] }, made.Id));
    }
}
