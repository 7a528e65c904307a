using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class OverrideTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_overridden_finding_no_longer_counts_and_says_who_let_it_stand_and_why(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var reviewer = await city.As("reviewer111");
        var errors = await made.Errors();
        Assert.Equal(2, errors.Count);
        foreach (var error in errors) await made.Overrides.Put(reviewer, made.Id, error.Finding.Rule, error.MessageHash, "经核对凭证，数据无误");

        var file = await made.File("reviewer111");
        Assert.Equal(0, file.OpenErrors);
        var let = file.Rows.SelectMany(r => r.Findings).First(f => f.Override is not null).Override!;
        Assert.Equal(("经核对凭证，数据无误", "reviewer111"), (let.Reason, let.PersonName));
        Assert.Equal(CaseState.DepartmentReview, await made.Take("reviewer111", CaseAction.Approve));
        Assert.Contains((await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(made.Id), 5))).Select(EventWords.Of),
            w => w.Contains("放行了", StringComparison.Ordinal) && w.Contains("经核对凭证", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_override_does_not_hold_for_a_finding_that_has_changed_and_says_so(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var reviewer = await city.As("reviewer111");
        var score = (await made.Errors()).Single(f => f.Finding.Rule == "score/rule");
        await made.Overrides.Put(reviewer, made.Id, "score/rule", score.MessageHash, "经核对凭证，数据无误");
        await made.Take("reviewer111", CaseAction.Return, "得分再核一下", made.Score);
        await made.Fill("preparer111", (CellField.Score, "10", "9"));
        await made.Take("preparer111", CaseAction.Submit);

        Assert.Contains(await made.Errors(), f => f.Finding.Rule == "score/rule");
        var stale = Assert.Single((await made.File("reviewer111")).Rows.SelectMany(r => r.Stale));
        Assert.True(stale.Changed);
        var why = await Assert.ThrowsAsync<RefusalException>(
            () => made.Overrides.Put(reviewer, made.Id, "score/rule", score.MessageHash, "经核对凭证，数据无误"));
        Assert.Contains("已经变了", why.Message, StringComparison.Ordinal);
        await made.Overrides.Withdraw(reviewer, made.Id, "score/rule", score.MessageHash);
        Assert.Empty((await made.File("reviewer111")).Rows.SelectMany(r => r.Stale));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_override_needs_a_reason_and_the_person_whose_turn_it_is(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var error = (await made.Errors())[0];
        foreach (var login in new[] { "preparer111", "department", "finance", "performance", "evaluator", "administrator", "reviewer112" })
        {
            var person = await city.As(login);
            await Assert.ThrowsAnyAsync<RefusalException>(() => made.Overrides.Put(person, made.Id, error.Finding.Rule, error.MessageHash, "经核对无误"));
        }

        var reviewer = await city.As("reviewer111");
        var why = await Assert.ThrowsAsync<RefusalException>(() => made.Overrides.Put(reviewer, made.Id, error.Finding.Rule, error.MessageHash, " 无 "));
        Assert.Contains("必须写明理由", why.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await made.Errors()).Count);
    }
}
