using System.Globalization;
using Mingji.Core.Standards;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Notices;

/// <summary>The fields of a plan: what stands in them, and what can be chosen. No units: the unit is settled.</summary>
public sealed record PlanFields(PlanDraft Draft, IReadOnlyList<BudgetUnit> Units, IReadOnlyList<Standard> Packs)
{
    /// <summary>The packs by which a notice can be written.</summary>
    public static IReadOnlyList<Standard> PacksOf(StandardCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return [.. catalog.Standards.Where(s => s.Notice is not null && s.Objections is not null)];
    }

    /// <summary>A draft as a form sends it.</summary>
    public static PlanDraft Sent(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Text(string name) => form[name].ToString();
        return new(
            long.TryParse(Text("unit"), NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : 0,
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, Text("pack"), Text("title"),
            Text("fund"), Text("budget"), Text("basis"), Text("table"))
        {
            Seen = int.TryParse(Text("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
        };
    }

    /// <summary>A plan as it stands, to be changed.</summary>
    public static PlanDraft Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(
            plan.UnitId, plan.Year, plan.Pack, plan.Title, plan.Fund, plan.Table.BudgetFen is { } budget ? FundsText.Show(budget) : "", plan.BudgetBasis,
            PlanText.Write(plan.Table.Rows, plan.Table.StatedFen)) { Seen = plan.Version };
    }
}
