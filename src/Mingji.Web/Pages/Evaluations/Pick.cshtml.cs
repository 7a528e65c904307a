using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Evaluations;

/// <summary>Selects the project or unit of a self-evaluation to be evaluated, by name and with a reason.</summary>
public sealed class PickModel(IStore store, EvaluationDesk desk, TimeProvider clock) : PageModel
{
    private const int UsualDays = 30;

    public Case Case { get; private set; } = null!;

    public ImmutableArray<EvaluationKind> Kinds { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public string Due { get; private set; } = "";

    public string? Complaint { get; private set; }

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public async Task<IActionResult> OnPost(long id, string? kind, string? reason, string? due, CancellationToken cancel)
    {
        await Load(id, cancel);
        try
        {
            var wanted = Codes.TryRead<EvaluationKind>(kind) ?? throw new RefusalException("请选谁来评价");
            var made = await desk.Pick(
                HttpContext.Access(), Case.YearId, wanted, Case.UnitId, Case.ProjectId, reason ?? "", Pages.Years.OpenModel.Day(due ?? ""), cancel);
            return Redirect($"/evaluations/{made}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            (Complaint, Reason, Due) = (refusal.Message, reason ?? "", due ?? "");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Due = Dates.Of(Dates.Today(clock).AddDays(UsualDays));
        return store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            if (Case.IsEvaluation) throw new RefusalException("这是评价的评分表，不是自评");
            Kinds = [.. EvaluationAccess.Kinds.Where(k => EvaluationAccess.WhyNotChoose(access, k, Case.UnitPath) is null)];
            if (Kinds.IsEmpty) throw new NoRightException(EvaluationAccess.WhyNotChoose(access, EvaluationKind.Departmental, Case.UnitPath)!);
            return true;
        }, cancel);
    }
}
