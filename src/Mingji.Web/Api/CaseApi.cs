using System.ComponentModel;
using System.Text.Json;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Documents.Reporting.Json;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;

namespace Mingji.Web.Api;

/// <summary>Cases by token: the same desks as the pages use, so the same rights, checks and history.</summary>
internal static class CaseApi
{
    public static Task<CasesAnswer> List(
        HttpContext context, IStore store, TimeProvider clock, [Description("预算年度")] int? year, [Description("表的种类，如 project-self-evaluation")] string? form,
        [Description("状态：draft、unit-review、department-review、finance-review、approved、returned、reopened")] string? state,
        [Description("单位的编号，连同其下属")] long? unit, [Description("上一页的 after")] string? after, CancellationToken cancel) =>
        store.Read(session =>
    {
        var access = context.Access();
        var below = unit is { } id ? UnitTree.Find(session, id) : null;
        if (unit is not null && (below is null || !access.Sees(below.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
        FormType? type = form is null ? null : Codes.TryRead<FormType>(form) ?? throw new RefusalException($"没有表的种类“{form}”；如 project-self-evaluation");
        CaseState? at = state is null ? null : Codes.TryRead<CaseState>(state) ?? throw new RefusalException($"没有状态“{state}”；如 draft");
        var key = (after ?? "").Split('~');
        var afterId = key.Length == 2 && long.TryParse(key[1], out var read) ? read : 0;
        var (lines, more) = CaseList.Of(session, access, new(year ?? 0, type, at, below?.Path, afterId > 0 ? key[0] : "", afterId), Dates.Today(clock));
        var answers = lines.Select(l => new CaseSummary(l.Id, l.Name, l.UnitName, l.Year, l.State, l.Due, l.Stated, l.Worked, l.Errors, l.Warnings));
        return new CasesAnswer([.. answers], more ? lines[^1].Key : null);
    }, cancel);

    public static Task<CaseAnswer> One(long id, HttpContext context, IStore store, TimeProvider clock, CancellationToken cancel) =>
        store.Read(session =>
    {
        var (access, subject, stored) = Seen(session, context, id);
        return new CaseAnswer(id, CaseTitle.Of(subject), Codes.Of(subject.FormType), subject.UnitName, subject.ProjectName, subject.Year,
            subject.State, subject.Due, stored.Version,
            [.. Enum.GetValues<CaseAction>().Where(a => CaseAccess.WhyNot(session, access, subject, a) is null)],
            CaseAccess.WhyNotEdit(access, subject, null, Dates.Today(clock)));
    }, cancel);

    public static Task<FormAnswer> Form(long id, HttpContext context, IStore store, CancellationToken cancel) => store.Read(session =>
    {
        var (_, _, stored) = Seen(session, context, id);
        return new FormAnswer(id, stored.Version, FormOf(stored.Filled.Form));
    }, cancel);

    public static Task<CellsAnswer> Cells(long id, HttpContext context, IStore store, TimeProvider clock, CancellationToken cancel) =>
        store.Read(session =>
    {
        var (access, subject, stored) = Seen(session, context, id);
        var today = Dates.Today(clock);
        return new CellsAnswer(stored.Version, [.. stored.Filled.Cells.Select(c => new CellAnswer(c.Number.Value, c.Label, c.Text,
            CaseAccess.WhyNotEdit(access, subject, c.Number, today) ?? FixedPeriod.WhyNot(subject, stored.Filled.Form, c.Number)))]);
    }, cancel);

    public static async Task<SavedAnswer> Save(long id, SaveRequest body, HttpContext context, CaseDesk desk, CancellationToken cancel)
    {
        if (body.Cells.IsDefaultOrEmpty) throw new RefusalException("没有要保存的格：cells 里至少写一格");
        return Of(await desk.Save(context.Access(), id, [.. body.Cells.Select(c => new CellEdit(c.Cell, c.Seen ?? "", c.Text ?? ""))], cancel));
    }

    public static async Task<StepAnswer> Step(long id, StepRequestBody body, HttpContext context, CaseSteps steps, CancellationToken cancel)
    {
        var cells = body.Cells is { IsDefault: false } named ? named : [];
        return new(await steps.Take(
            context.Access(), id, new(body.Action, body.Reason ?? "", [.. cells.Select(c => new CellNumber(c))], body.SeenVersion), cancel));
    }

    public static async Task<SavedAnswer> WriteReport(
        long id, HttpContext context, ReportDesk reports, [Description("只更新这一格")] int? cell, [Description("恢复成提纲的写法")] bool? anew, CancellationToken cancel) =>
        Of(cell is { } number ? await reports.Renew(context.Access(), id, new(number), anew ?? false, cancel)
            : await reports.Write(context.Access(), id, cancel));

    public static Task<FindingsAnswer> Findings(long id, HttpContext context, IStore store, CaseDesk desk, CancellationToken cancel) =>
        store.Read(session =>
    {
        var (_, subject, stored) = Seen(session, context, id);
        var assessment = CaseAssessment.Of(session, subject, stored.Filled.Form, desk.StandardOf(subject));
        return new FindingsAnswer(
            [.. assessment.Findings.Select(f => new FindingAnswer(
                f.Rule, f.Severity, stored.Filled.Index.At(new(f.At.Cell)) is null ? null : f.At.Cell, f.Label, f.Message, f.Basis,
                f.Stated, f.Expected))],
            [.. assessment.NotEvaluated.Select(n => new NotEvaluatedAnswer(n.Rule, n.Label, n.Why))]);
    }, cancel);

    public static Task<ScoresAnswer> Scores(long id, HttpContext context, IStore store, CaseDesk desk, CancellationToken cancel) =>
        store.Read(session =>
    {
        var (_, subject, stored) = Seen(session, context, id);
        var score = FormScoring.Of(stored.Filled.Form, desk.StandardOf(subject));
        var names = stored.Filled.Form.Indicators.Select(i => i.Name).ToList();
        var rows = score.Rows.Select((r, i) => new RowScoreAnswer(names[i], r.Points, r.Stated, r.Due, r.Steps));
        if (score.Execution is { } e) rows = rows.Prepend(new("预算执行率", e.Points, e.Stated, e.Due, e.Steps));
        return new ScoresAnswer(score.Points, score.Stated, score.Due, [.. rows]);
    }, cancel);

    private static (Access Access, Case Subject, StoredForm Stored) Seen(Session session, HttpContext context, long id)
    {
        var access = context.Access();
        var subject = CaseAccess.MustSee(session, access, id);
        return (access, subject, CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容"));
    }

    private static SavedAnswer Of(SaveAnswer answer) => new(
        answer.Version, answer.Changed, answer.Conflicts, answer.Assessment.Score.Stated, answer.Assessment.Score.Due,
        answer.Assessment.Findings.Count(f => f.Severity == Core.Checks.Severity.Error),
        answer.Assessment.Findings.Count(f => f.Severity == Core.Checks.Severity.Warning));

    /// <summary>The form as <c>mingji read</c> prints it.</summary>
    private static JsonElement FormOf(Form form)
    {
        using var output = new MemoryStream();
        AuditJson.WriteRead(ReadForms.Of("", form), output);
        using var document = JsonDocument.Parse(output.ToArray());
        return document.RootElement.GetProperty("documents")[0].GetProperty("forms")[0].Clone();
    }
}
