using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Web.Pages.Evaluations;

/// <summary>Draws what is evaluated: the year, the units and the kind are chosen, then how many, seeing the pack's rule.</summary>
public sealed class DrawModel(IStore store, StandardCatalog catalog, SampleDesk desk, TimeProvider clock) : PageModel
{
    private const int UsualDays = 30;
    private const int MostUnits = 200;

    public ImmutableArray<OpenYear> Years { get; private set; } = [];

    public OpenYear? Year { get; private set; }

    /// <summary>The kinds that the person may have made, and the units below which.</summary>
    public ImmutableArray<EvaluationKind> Kinds { get; private set; } = [];

    public EvaluationKind Kind { get; private set; }

    public ImmutableArray<BudgetUnit> Units { get; private set; } = [];

    public BudgetUnit? Unit { get; private set; }

    public EvaluationSubject Subject { get; private set; }

    public Standard? Standard { get; private set; }

    public EvaluationTable? Table { get; private set; }

    public int Candidates { get; private set; }

    public string? Complaint { get; private set; }

    public string Due { get; private set; } = "";

    public string Number { get; private set; } = "";

    public Task OnGet(long year, long unit, string? kind, string? subject, CancellationToken cancel) => Load(year, unit, kind, subject, cancel);

    public async Task<IActionResult> OnPost(
        long year, long unit, string? kind, string? subject, string? number, string? due, CancellationToken cancel)
    {
        try
        {
            int? count = string.IsNullOrWhiteSpace(number) ? null
                : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
                    : throw new RefusalException($"“{number}”不是个数，请填整数，或者空着按比例抽");
            var request = new DrawRequest(
                year, unit, Codes.TryRead<EvaluationKind>(kind) ?? default, Codes.TryRead<EvaluationSubject>(subject) ?? default, count, null,
                Pages.Years.OpenModel.Day(due ?? ""));
            return Redirect($"/evaluations/samples/{await desk.Draw(HttpContext.Access(), request, cancel)}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await Load(year, unit, kind, subject, cancel);
        (Due, Number) = (due ?? "", number ?? "");
        return Page();
    }

    private async Task Load(long year, long unit, string? kind, string? subject, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Kinds = [.. EvaluationAccess.Kinds.Where(k => EvaluationAccess.Choosing(k).Any(access.HasAnywhere))];
        if (Kinds.IsEmpty) throw new NoRightException("部门评价由“主管部门”组织，财政评价由“绩效管理科”或“财政业务科室”组织；您没有这些角色");
        Kind = Codes.TryRead<EvaluationKind>(kind) is { } asked && Kinds.Contains(asked) ? asked : Kinds[^1];
        Subject = Codes.TryRead<EvaluationSubject>(subject) ?? default;
        Due = Dates.Of(Dates.Today(clock).AddDays(UsualDays));
        await store.Read(session =>
        {
            Years = EvaluationYears.Of(session, access);
            Year = Years.FirstOrDefault(y => y.Id == year) ?? Years.FirstOrDefault(y => y.Year < Dates.Today(clock).Year) ?? Years.FirstOrDefault();
            var roots = EvaluationAccess.Choosing(Kind).SelectMany(role => access.RootsFor(role)).Distinct(StringComparer.Ordinal);
            Units = [.. roots.SelectMany(root => UnitTree.Below(session, root, MostUnits)).DistinctBy(u => u.Id).Take(MostUnits)];
            Unit = Units.FirstOrDefault(u => u.Id == unit) ?? Units.FirstOrDefault();
            if (unit != 0 && UnitTree.Find(session, unit) is { } named
                && EvaluationAccess.WhyNotChoose(access, Kind, named.Path) is null) Unit = named;
            if (Year is null || Unit is null) return true;
            Standard = catalog.Find(Year.Pack, out _);
            Table = Standard?.Evaluation?.TableFor(Subject);
            Candidates = SampleDesk.Count(session, Year, Unit, Kind, Subject);
            return true;
        }, cancel);
    }
}
