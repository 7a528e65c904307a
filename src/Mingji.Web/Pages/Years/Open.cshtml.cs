using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Hosting;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Web.Pages.Years;

/// <summary>Opens a fiscal year: first division, year and pack are chosen, then forms and windows, seeing what the pack lays down.</summary>
public sealed class OpenModel(IStore store, StandardCatalog catalog, YearOpening opening, YearFiller filler, TimeProvider clock) : PageModel
{
    private const int MostDivisions = 200;

    public IReadOnlyList<BudgetUnit> Divisions { get; private set; } = [];

    public ImmutableArray<Standard> Packs => catalog.Standards;

    public BudgetUnit? Division { get; private set; }

    public int Year { get; private set; }

    public Standard? Pack { get; private set; }

    public ImmutableArray<FormProposal> Proposals { get; private set; } = [];

    public int Units { get; private set; }

    public int Projects { get; private set; }

    public string? Complaint { get; private set; }

    /// <summary>What was chosen before a refusal: forms with their windows as typed.</summary>
    public IReadOnlyDictionary<DueForm, (string Opens, string Due)>? Typed { get; private set; }

    public Task OnGet(long division, int year, string? pack, CancellationToken cancel) => Load(division, year, pack, cancel);

    public async Task<IActionResult> OnPost(long division, int year, string? pack, string[] form, CancellationToken cancel)
    {
        Access();
        var typed = form.Select(f => (Form: DueForm.TryRead(f), Opens: Field($"opens-{f}"), Due: Field($"due-{f}")))
            .Where(f => f.Form is not null).ToDictionary(f => f.Form!.Value, f => (f.Opens, f.Due));
        try
        {
            var forms = typed.Select(f => new FormDue(f.Key.Form, Day(f.Value.Opens), Day(f.Value.Due), f.Key.Period)).ToImmutableArray();
            var id = await opening.Begin(HttpContext.Access(), division, new(year, pack ?? "", forms), cancel);
            filler.Wake();
            return Redirect($"/years/{id}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            (Complaint, Typed) = (refusal.Message, typed);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await Load(division, year, pack, cancel);
        return Page();
    }

    internal static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new RefusalException($"“{text}”不是日期，请写成 2024-03-31 这样");

    private Access Access()
    {
        var access = HttpContext.Access();
        return access.HasAnywhere(Role.PerformanceDivision) ? access : throw new NoRightException("年度由绩效管理科开启；您没有这个角色");
    }

    private string Field(string name) => Request.Form[name].ToString();

    private async Task Load(long division, int year, string? pack, CancellationToken cancel)
    {
        var access = Access();
        Year = year is >= 2000 and <= 2100 ? year : Dates.Today(clock).Year + 1;
        Pack = catalog.Find(pack ?? "", out _);
        await store.Read(session =>
        {
            Divisions =
            [
                .. access.RootsFor(Role.PerformanceDivision).SelectMany(root => UnitTree.Below(session, root, MostDivisions))
                    .Where(u => u.Level == UnitLevel.Division).Take(MostDivisions),
            ];
            Division = Divisions.FirstOrDefault(d => d.Id == division) ?? (division == 0 && Divisions.Count == 1 ? Divisions[0] : null);
            if (Division is null || Pack is null) return true;
            Proposals = YearForms.Propose(Pack, Year);
            (Units, Projects) = YearSeats.Count(session, Division.Path, Year);
            return true;
        }, cancel);
    }
}
