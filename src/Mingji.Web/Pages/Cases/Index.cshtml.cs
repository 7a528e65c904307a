using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Cases;

/// <summary>The cases that the person sees, to be narrowed down.</summary>
public sealed class IndexModel(IStore store, TimeProvider clock) : PageModel
{
    /// <summary>More units than this are not offered in a list: the person picks a department first.</summary>
    private const int MostUnits = 300;

    public IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    public bool More { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public int Year { get; private set; }

    public FormType? Form { get; private set; }

    public CaseState? State { get; private set; }

    public long Unit { get; private set; }

    public bool IsNarrowed => Year != 0 || Form is not null || State is not null || Unit != 0;

    public async Task OnGet(int year, string? form, string? state, long unit, string? after, CancellationToken cancel)
    {
        var (access, today) = (HttpContext.Access(), Dates.Today(clock));
        (Year, Form, State, Unit) = (year, Codes.TryRead<FormType>(form), Codes.TryRead<CaseState>(state), unit);
        await store.Read(session =>
        {
            Years = CaseList.Years(session, access);
            Units = [.. access.Roots.SelectMany(root => UnitTree.Below(session, root, MostUnits)).Take(MostUnits)];
            var below = unit == 0 ? null : UnitTree.Find(session, unit);
            if (unit != 0 && (below is null || !access.Sees(below.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            var key = (after ?? "").Split('~');
            var id = key.Length == 2 && long.TryParse(key[1], out var read) ? read : 0;
            (Lines, More) = CaseList.Of(session, access, new(year, Form, State, below?.Path, id > 0 ? key[0] : "", id), today);
            return true;
        }, cancel);
    }

    /// <summary>The same list from here on.</summary>
    public string LinkAfter(string key) =>
        $"/cases?year={Year}&form={(Form is { } form ? Codes.Of(form) : "")}&state={(State is { } state ? Codes.Of(state) : "")}&unit={Unit}&after={Uri.EscapeDataString(key)}";
}
