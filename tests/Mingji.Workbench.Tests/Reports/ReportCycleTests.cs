using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Reports;

public sealed class ReportCycleTests(Engines engines)
{
    private const string Preparer = "preparer111";

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_report_is_written_edited_overtaken_renewed_completed_and_handed_in(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (forms, report) = await Opened(city);
        var steps = city.Steps;
        var access = await city.As(Preparer);
        var empty = await Assert.ThrowsAsync<RefusalException>(() => steps.Take(access, report, new(CaseAction.Submit, "", [])));
        Assert.Contains("报告还没有写", empty.Message, StringComparison.Ordinal);
        await Put(city, forms, CellField.Adjusted, "", "200.00");
        await Put(city, forms, CellField.Executed, "", "180.00");
        var desk = new ReportDesk(city.Desk, new ImportDesk(city.Desk, city.Clock));
        var written = await desk.Write(access, report);
        var money = Sentence(written.Filled, "全年执行数为180.00万元，预算执行率为90.00%。");
        Assert.DoesNotContain(written.Assessment.Findings, f => f.Rule == ReportFindings.Stale);

        const string Own = "到年底共执行180.00万元，执行率90.00%，进度比较均衡。";
        var edited = await city.Desk.Save(access, report, [new(money.Number.Value, money.Text, Own)]);
        Assert.DoesNotContain(edited.Assessment.Findings, f => f.Rule == ReportFindings.Stale);
        await Put(city, forms, CellField.Executed, "180.00", "190.00");
        var stale = (await Live(city, report)).Findings.Where(f => f.Rule == ReportFindings.Stale && f.At.Cell == money.Number.Value).ToList();
        Assert.Contains(stale, f => f.Message.Contains("已由“180.00万元”改为“190.00万元”", StringComparison.Ordinal));
        Assert.Contains(stale, f => f.Message.Contains("已由“90.00%”改为“95.00%”", StringComparison.Ordinal));
        var renewed = await desk.Renew(access, report, money.Number, false);
        Assert.Equal("到年底共执行190.00万元，执行率95.00%，进度比较均衡。", renewed.Filled.TextAt(money.Number));
        Assert.Equal(CellsChanged.Kind, (await Newest(city, report)).Kind);
        Assert.Contains("按卷宗更新", EventWords.Of(await Newest(city, report)), StringComparison.Ordinal);
        var back = await new CaseUndo(city.Desk).Undo(access, report);
        Assert.Equal(Own, back.Filled.TextAt(money.Number));
        await desk.Renew(access, report, money.Number, true);
        await desk.Write(access, report);

        var gaps = await Assert.ThrowsAsync<RefusalException>(() => steps.Take(access, report, new(CaseAction.Submit, "", [])));
        Assert.Contains("主要问题和原因", gaps.Message, StringComparison.Ordinal);
        await FillGaps(city, report);
        Assert.Equal(CaseState.UnitReview, await steps.Take(access, report, new(CaseAction.Submit, "", [])));
        Assert.Equal(0, await city.Store.Read(s => s.Single<long>("select open_errors from cases where id = @report", new { report })));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_figure_that_changes_while_the_report_is_reviewed_stops_a_plain_approval(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (forms, report) = await Opened(city);
        await Put(city, forms, CellField.Adjusted, "", "200.00");
        await Put(city, forms, CellField.Executed, "", "180.00");
        var access = await city.As(Preparer);
        await new ReportDesk(city.Desk, new ImportDesk(city.Desk, city.Clock)).Write(access, report);
        await FillGaps(city, report);
        await city.Steps.Take(access, report, new(CaseAction.Submit, "", []));
        await Put(city, forms, CellField.Executed, "180.00", "190.00");
        var reviewer = await city.As("reviewer111");
        var refused = await Assert.ThrowsAsync<RefusalException>(() => city.Steps.Take(reviewer, report, new(CaseAction.Approve, "", [])));
        Assert.Contains("处错误没有处理", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Writing_a_report_is_taken_back_in_one_step_and_no_file_takes_its_place(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (_, report) = await Opened(city);
        var access = await city.As(Preparer);
        var imports = new ImportDesk(city.Desk, city.Clock);
        await new ReportDesk(city.Desk, imports).Write(access, report);
        Assert.Contains("按本年度卷宗写报告", EventWords.Of(await Newest(city, report)), StringComparison.Ordinal);
        var back = await new CaseUndo(city.Desk).Undo(access, report);
        Assert.Empty(back.Filled.Form.Report!.Sections);
        var form = back.Filled.Form;
        var refused = await Assert.ThrowsAsync<RefusalException>(() => imports.Take(access, new(report, "报告.docx", form, null, false)));
        Assert.Contains("不从文件导入", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NoRightException>(async () => await new ReportDesk(city.Desk, imports).Write(await city.As("preparer112"), report));
    }

    /// <summary>The year 2024 with a self-evaluation of the unit and a report on it.</summary>
    private static async Task<(long Forms, long Report)> Opened(City city)
    {
        var opening = new YearOpening(city.Store, city.Catalog, new(city.Store, city.Catalog, city.Clock), city.Clock);
        await opening.Open(await city.As("performance"), 1, new(2024, "national-2020-self-evaluation",
        [
            new(FormType.DepartmentSelfEvaluation, new(2024, 1, 1), new(2024, 4, 30)), new(FormType.SelfEvaluationReport, new(2024, 1, 1),
                new(2024, 5, 31)),
            new(FormType.EvaluationReport, new(2024, 1, 1), new(2024, 8, 31)),
        ]));
        Task<long> Of(string type) => city.Store.Read(s => s.Single<long>(
            "select c.id from cases c join units u on u.id = c.unit_id where u.code = '111' and c.form_type = @type", new { type }));
        return (await Of("department-self-evaluation"), await Of("self-evaluation-report"));
    }

    private static async Task Put(City city, long id, CellField field, string seen, string text)
    {
        var row = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form.Funds[0].At;
        var answer = await city.Desk.Save(await city.As(Preparer), id, [new(CellNumber.In(row, field)!.Value.Value, seen, text)]);
        Assert.Empty(answer.Conflicts);
    }

    private static async Task FillGaps(City city, long report)
    {
        var cells = (await city.Store.Read(s => CaseStore.Form(s, report)))!.Filled.Cells;
        await city.Desk.Save(await city.As(Preparer), report,
        [
            .. cells.Where(c => ReportGaps.In(c.Text) is not []).Select(c => new CellEdit(c.Number.Value, c.Text,
                ReportGaps.In(c.Text).Aggregate(c.Text, (said, gap) => said.Replace(ReportGaps.Of(gap), "情况良好", StringComparison.Ordinal)))),
        ]);
    }

    private static FilledCell Sentence(FilledForm filled, string end) => filled.Cells.First(c => c.Text == end);

    private static Task<Assessment> Live(City city, long report) => city.Store.Read(s =>
    {
        var subject = CaseStore.Find(s, report)!;
        return CaseAssessment.Of(s, subject, CaseStore.Form(s, report)!.Filled.Form, city.Desk.StandardOf(subject));
    });

    private static Task<Event> Newest(City city, long report) => city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(report), 1)[0]);
}
