using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Evaluations;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Evaluations;

/// <summary>A row of an evaluation on the page, and whether the person scores it now.</summary>
public sealed record EvaluationRow(EvaluationFile File, EvaluatedRow Row, bool Open, string? Told = null);

/// <summary>What follows from a saved row: told beside it, and the totals.</summary>
public sealed record EvaluationSaved(EvaluationRow Row, EvaluationModel Page);

/// <summary>An evaluation: each row with the unit's own score, what the rules give, the unit's evidence, and the evaluator's score.</summary>
public sealed class EvaluationModel(IStore store, EvaluationDesk desk, CaseDesk cases, CaseSteps steps, TimeProvider clock) : RefusingPage
{
    private const int UsualDays = 30;

    /// <summary>The cells of a row that the evaluator fills in, by the names of their fields.</summary>
    public static readonly ImmutableArray<(string Name, CellField Field)> Fields =
        [("actual", CellField.Actual), ("score", CellField.Score), ("basis", CellField.Reason), ("explanation", CellField.Remark)];

    public EvaluationFile Review { get; private set; } = null!;

    public Case Case => Review.Case;

    public Standard Standard { get; private set; } = null!;

    /// <summary>Why the person fills in nothing here; null when he does.</summary>
    public string? WhyClosed { get; private set; }

    public ImmutableArray<CaseAction> Actions { get; private set; } = [];

    /// <summary>The person may name the evaluator now.</summary>
    public bool MayAssign { get; private set; }

    public IReadOnlyList<Evaluator> People { get; private set; } = [];

    public string Due { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The grade by the pack: of the confirmation, else as it stands.</summary>
    public string? Grade => Review.Evaluation.Grade ?? (Review.Reading.Total is { } total ? Standard.GradeOf(total) : null);

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public async Task<IActionResult> OnPostRow(long id, int key, CancellationToken cancel)
    {
        var edits = Fields.Select(f => Edit(f.Name, new CellNumber(key, f.Field))).OfType<CellEdit>().ToImmutableArray();
        var told = await Save(id, edits, cancel);
        if (!Request.Headers.ContainsKey("HX-Request")) return Redirect($"/evaluations/{id}#row-{key}");
        var row = Review.Reading.Rows.FirstOrDefault(r => r.Score.Key == key) ?? throw new RefusalException("评分表里没有这一项，请刷新页面");
        return Partial("_Saved", new EvaluationSaved(new(Review, row, WhyClosed is null, told), this));
    }

    public async Task<IActionResult> OnPostWords(long id, CancellationToken cancel)
    {
        await Load(id, cancel);
        var edits = Review.Form.Filled.Form.Facts.Where(f => IsWords(f.Name)).Select(f => Edit(f.Name, new CellNumber(f.Value.At.Cell)))
            .OfType<CellEdit>().ToImmutableArray();
        var told = await Save(id, edits, cancel);
        if (!Request.Headers.ContainsKey("HX-Request")) return Redirect($"/evaluations/{id}#words");
        Complaint = told;
        return Partial("_Whole", this);
    }

    public Task<IActionResult> OnPostStep(long id, string? action, string? reason, int? seen, CancellationToken cancel) => Do(id, reason, access =>
    {
        var wanted = Codes.TryRead<CaseAction>(action) ?? throw new RefusalException("没有这个操作");
        return steps.Take(access, id, new(wanted, reason ?? "", [.. Request.Form["cell"].Select(c => CellNumber.TryParse(c, out var n) ? n
            : throw new RefusalException("点名的单元格不对，请刷新页面"))], seen), cancel);
    }, cancel);

    public Task<IActionResult> OnPostAssign(long id, long evaluator, string? due, CancellationToken cancel) =>
        Do(id, null, access => desk.Assign(access, [id], evaluator, Pages.Years.OpenModel.Day(due ?? ""), cancel), cancel);

    /// <summary>The header fields that the evaluator fills in.</summary>
    public static bool IsWords(string fact) => fact is EvaluationReading.Conclusion or EvaluationReading.Difference;

    private CellEdit? Edit(string name, CellNumber number)
    {
        if (!Request.Form.TryGetValue(name, out var text)) return null;
        var (wanted, seen) = (text.ToString(), Request.Form["seen-" + name].ToString());
        return CellEditing.Clean(wanted) == CellEditing.Clean(seen) ? null : new(number.Value, seen, wanted);
    }

    /// <summary>What the person is to know of the saving; null: all of it is saved.</summary>
    private async Task<string?> Save(long id, ImmutableArray<CellEdit> edits, CancellationToken cancel)
    {
        string? told = null;
        if (!edits.IsEmpty)
        {
            var answer = await desk.Save(HttpContext.Access(), id, edits, cancel);
            told = answer.Conflicts.IsEmpty ? null
                : "这一项在别处已经改过，没有覆盖：" + string.Join("；", answer.Conflicts.Select(c => $"{c.Label}现在是“{c.Now}”，您填的是“{c.Wanted}”"));
        }

        await Load(id, cancel);
        return told;
    }

    private Task<IActionResult> Do(long id, string? reason, Func<Mingji.Workbench.People.Access, Task> act, CancellationToken cancel)
    {
        Reason = reason ?? "";
        return Try(
            async access =>
            {
                await act(access);
                return $"/evaluations/{id}";
            },
            () => Load(id, cancel));
    }

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Due = Dates.Of(Dates.Today(clock).AddDays(UsualDays));
        return store.Read(session =>
        {
            Review = EvaluationFile.MustSee(session, access, id, cases.StandardOf);
            Standard = cases.StandardOf(Case);
            WhyClosed = CaseAccess.WhyNotEdit(access, Case, null);
            Actions = [.. Enum.GetValues<CaseAction>().Where(a => CaseAccess.WhyNot(session, access, Case, a) is null)];
            MayAssign = CaseRules.IsOpen(Case.State) && EvaluationAccess.WhyNotChoose(access, Case.Evaluation, Case.UnitPath) is null;
            People = MayAssign ? Evaluators.Of(session, Case.UnitPath) : [];
            return true;
        }, cancel);
    }
}
