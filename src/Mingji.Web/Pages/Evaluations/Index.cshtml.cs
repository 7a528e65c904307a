using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Web.Pages.Evaluations;

/// <summary>The evaluations that the person organises, makes, or may read; and the draws that they came from.</summary>
public sealed class IndexModel(IStore store) : PageModel
{
    public ImmutableArray<OpenYear> Years { get; private set; } = [];

    public int Year { get; private set; }

    public EvaluationKind Kind { get; private set; }

    public CaseState? State { get; private set; }

    public ImmutableArray<EvaluationLine> Lines { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>The draws of the year that the person may look at.</summary>
    public ImmutableArray<Sample> Samples { get; private set; } = [];

    /// <summary>The person has evaluations of some kind made somewhere.</summary>
    public bool Chooses { get; private set; }

    public async Task OnGet(int year, string? kind, string? state, string? after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        (Year, Kind, State) = (year, Codes.TryRead<EvaluationKind>(kind) ?? default, Codes.TryRead<CaseState>(state));
        var key = (after ?? "").Split('~');
        var from = key.Length == 2 && long.TryParse(key[1], out var id) ? (key[0], id) : ("", 0L);
        Chooses = EvaluationAccess.Kinds.SelectMany(k => EvaluationAccess.Choosing(k)).Any(access.HasAnywhere);
        await store.Read(session =>
        {
            Years = EvaluationYears.Of(session, access);
            (Lines, More) = EvaluationList.Of(session, access, new(Year, Kind, State, AfterDue: from.Item1, AfterId: from.Item2));
            Samples = [.. Years.Where(y => Year == 0 || y.Year == Year).SelectMany(y => SampleStore.Of(session, access, y.Id)).Take(20)];
            return true;
        }, cancel);
    }

    /// <summary>The same list, after its last line.</summary>
    public string Next => FormattableString.Invariant(
        $"/evaluations?year={Year}&kind={(Kind == EvaluationKind.None ? "" : Codes.Of(Kind))}&state={(State is { } s ? Codes.Of(s) : "")}&after={Lines[^1].Key}");

    /// <summary>What the state is called for an evaluation.</summary>
    public static string NameOf(EvaluationLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.State == CaseState.Draft && line.EvaluatorId is null ? "待指定评价人" : NameOf(line.State);
    }

    public static string NameOf(CaseState state) => state switch
    {
        CaseState.Draft => "评分中",
        CaseState.DepartmentReview or CaseState.FinanceReview => "待确认",
        CaseState.Approved => "已确认",
        _ => CaseNames.Of(state),
    };
}
