using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Evaluations;

public sealed class EvaluationCycleTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_evaluation_goes_from_the_draw_to_the_unit_that_sees_it_confirmed(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        await year.Draw("department", EvaluationKind.Departmental, 1);
        var id = await year.EvaluationOf("111");
        var drawn = (await year.File("department", id)).Evaluation;
        Assert.StartsWith("按风险抽取第1位，风险分", drawn.Why, StringComparison.Ordinal);
        Assert.Contains("预算执行率70%（低于80%），＋2", drawn.Why, StringComparison.Ordinal);
        await year.Assign("department", id);
        Assert.Equal([id], (await year.Look("evaluator", (s, a) => TodoList.Of(s, a, new(2024, 2, 1)))).Evaluations.Select(l => l.Id));

        await year.Score("evaluator", id, ("预算执行率", "3.5", ""), ("实际完成率", "8", ""));
        var refused = await Assert.ThrowsAsync<RefusalException>(() => year.Take("evaluator", id, CaseAction.Submit));
        Assert.Contains("“实际完成率”评8分，自评10分，相差2分，超过1分的界限，请写差异说明", refused.Message, StringComparison.Ordinal);
        await year.Score("evaluator", id, ("预算执行率", "3.5", "自评执行率得分多计3分"), ("实际完成率", "8", "两次巡查没有记录"));
        Assert.Equal(CaseState.DepartmentReview, await year.Take("evaluator", id, CaseAction.Submit));
        await Assert.ThrowsAsync<NoRightException>(() => year.File("preparer111", id));
        Assert.Equal(CaseState.Approved, await year.Take("department", id, CaseAction.Approve, "同意"));

        var seen = await year.File("preparer111", id);
        Assert.Equal(("优", 100m, 97m), (seen.Evaluation.Grade, seen.Evaluation.SelfScore, seen.Evaluation.SelfDue));
        Assert.Equal(96.5m, seen.Reading.Total);
        Assert.Equal("96.5", seen.Form.Filled.Form.Total!.Score!.Text);
        Assert.Equal("96.5", await city.Store.Read(s => s.Single<string>("select stated_score from cases where id = @id", new { id })));
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
        var history = string.Join('\n', (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(id), 50))).Select(EventWords.Of));
        Assert.Contains("选入部门评价", history, StringComparison.Ordinal);
        Assert.Contains("评价结果：96.5分，等级“优”；自评100分", history, StringComparison.Ordinal);
        Assert.DoesNotContain("其他操作", history, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_evaluator_sees_only_what_was_assigned_and_the_forms_that_it_is_about(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        await year.Draw("department", EvaluationKind.Departmental, 2);
        var (first, second) = (await year.EvaluationOf("111"), await year.EvaluationOf("112"));
        var (self, other) = (await year.SelfOf("111"), await year.SelfOf("112"));
        await Assert.ThrowsAsync<NoRightException>(() => year.File("evaluator", first));
        await year.Assign("department", first);
        await year.File("evaluator", first);
        await Assert.ThrowsAsync<NoRightException>(() => year.File("evaluator", second));
        await year.Look("evaluator", (s, a) => CaseAccess.MustSee(s, a, self));
        await Assert.ThrowsAsync<NoRightException>(() => year.Look("evaluator", (s, a) => CaseAccess.MustSee(s, a, other)));
        Assert.Equal([first], (await year.Look("evaluator", (s, a) => EvaluationList.Of(s, a, new()))).Lines.Select(l => l.Id));
        Assert.Equal(2, (await year.Look("performance", (s, a) => EvaluationList.Of(s, a, new()))).Lines.Length);
        Assert.Empty((await year.Look("preparer111", (s, a) => EvaluationList.Of(s, a, new()))).Lines);
        Assert.Empty((await year.Look("evaluator", (s, a) => CaseList.Of(s, a, new(0, null, null, null), new(2024, 2, 1)))).Lines);
        Assert.DoesNotContain((await year.Look("department", (s, a) => CaseList.Of(s, a, new(0, null, null, null), new(2024, 2, 1)))).Lines, l => l.Id == first);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_evaluates_his_own_unit_or_confirms_his_own_evaluation(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        await year.Draw("performance", EvaluationKind.Fiscal, 2, "1");
        var id = await year.EvaluationOf("111");
        async Task Grant(string login, string unit, Role role) => await city.Store.Write(s =>
        {
            var person = s.Single<long>("select id from people where login = @login", new { login });
            Register.Grant(s, City.Now, 0, person, UnitTree.ByCode(s, unit)!, role);
            return true;
        });
        async Task Refused(string says, Func<Task> act) =>
            Assert.Contains(says, (await Assert.ThrowsAnyAsync<RefusalException>(act)).Message, StringComparison.Ordinal);
        await Grant("preparer111", "1", Role.Evaluator);
        await Refused("不能评价自己的单位", () => year.Assign("performance", id, "preparer111"));
        await Refused("担任“评价人”的人", () => year.Assign("performance", id, "finance"));
        await Grant("finance", "1", Role.Evaluator);
        await Refused("没有这份表", () => year.Assign("department", id));
        await year.Assign("performance", id, "finance");
        await Refused("只有指定的评价人", () => year.Score("performance", id));
        await year.Score("finance", id, ("预算执行率", "4", "按到位资金算"));
        await Refused("由指定的评价人来做", () => year.Take("performance", id, CaseAction.Submit));
        Assert.Equal(CaseState.FinanceReview, await year.Take("finance", id, CaseAction.Submit));
        await Refused("不能确认自己的评价", () => year.Take("finance", id, CaseAction.Approve, "同意"));
        await Refused("已经提交，不能换评价人", () => year.Assign("performance", id));
        Assert.Equal(CaseState.Returned, await year.Take("performance", id, CaseAction.Return, "依据写得不够"));
        await year.Take("finance", id, CaseAction.Submit);
        Assert.Equal(CaseState.Approved, await year.Take("performance", id, CaseAction.Approve, "同意"));
        await Refused("已经确认", () => year.Score("finance", id));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_the_pack_lays_down_of_the_sheet_nobody_changes(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        await year.Draw("department", EvaluationKind.Departmental, 2);
        var id = await year.EvaluationOf("111");
        await year.Assign("department", id);
        var evaluator = await city.As("evaluator");
        var row = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form.Indicators[0];
        foreach (var field in new[] { CellField.Points, CellField.Name, CellField.Criteria })
        {
            var refused = await Assert.ThrowsAsync<RefusalException>(() => city.Desk.Save(
                evaluator, id, [new(CellNumber.In(row.At, field)!.Value.Value, row.Points!.Text, "99")]));
            Assert.Contains("由评价标准规定", refused.Message, StringComparison.Ordinal);
        }

        var removed = await Assert.ThrowsAsync<RefusalException>(() => city.Desk.Change(
            evaluator, id, "test", (_, f) => (f with { Form = f.Form with { Indicators = f.Form.Indicators.RemoveAt(0) } }, new { })));
        Assert.Contains("不能增删", removed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_project_is_picked_by_name_once_with_a_reason(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var (unit, department) = (await year.UnitOf("111"), await city.As("department"));
        var project = await city.Store.Read(s => s.Single<long>("select id from projects where unit_id = @unit", new { unit }));
        Task<long> Pick(Access access, string why) =>
            year.Desk.Pick(access, year.Year, EvaluationKind.Departmental, unit, project, why, EvaluatedYear.Due);
        await Assert.ThrowsAsync<RefusalException>(() => Pick(department, " "));
        await Assert.ThrowsAsync<NoRightException>(async () => await Pick(await city.As("preparer111"), "想评"));
        var id = await Pick(department, "上年审计提到的项目");
        Assert.Equal("指定：上年审计提到的项目", (await year.File("department", id)).Evaluation.Why);
        await Assert.ThrowsAsync<RefusalException>(() => Pick(department, "再来一次"));
        var none = await Assert.ThrowsAsync<RefusalException>(() =>
            year.Desk.Pick(department, year.Year, EvaluationKind.Departmental, unit, null, "整体", EvaluatedYear.Due));
        Assert.Contains("没有给出部门整体的评分表", none.Message, StringComparison.Ordinal);
    }
}
