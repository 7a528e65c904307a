using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Evaluations;

/// <summary>A draw: by which rule, from which seed, who was drawn and why; and who evaluates each.</summary>
public sealed class SampleModel(IStore store, EvaluationDesk desk, TimeProvider clock) : RefusingPage
{
    private const int UsualDays = 30;

    public Sample Sample { get; private set; } = null!;

    public ImmutableArray<EvaluationLine> Lines { get; private set; } = [];

    public IReadOnlyList<Evaluator> People { get; private set; } = [];

    /// <summary>What came of drawing again; null when nobody asked.</summary>
    public ImmutableArray<string>? Repeated { get; private set; }

    public bool MayAssign { get; private set; }

    public string Due { get; private set; } = "";

    public Task OnGet(long id, bool repeat, CancellationToken cancel) => Load(id, repeat, cancel);

    public Task<IActionResult> OnPost(long id, long[] pick, long evaluator, string? due, CancellationToken cancel) => Try(
        async access =>
        {
            await desk.Assign(access, [.. pick], evaluator, Pages.Years.OpenModel.Day(due ?? ""), cancel);
            return $"/evaluations/samples/{id}";
        },
        () => Load(id, false, cancel));

    private async Task Load(long id, bool repeat, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Due = Dates.Of(Dates.Today(clock).AddDays(UsualDays));
        await store.Read(session =>
        {
            Sample = SampleStore.MustSee(session, access, id);
            (Lines, _) = EvaluationList.Of(session, access, new(SampleId: id), SampleDesk.Most);
            People = Evaluators.Of(session, Sample.UnitPath);
            MayAssign = EvaluationAccess.WhyNotChoose(access, Sample.Kind, Sample.UnitPath) is null;
            if (repeat) Repeated = SampleStore.Repeat(session, Sample);
            return true;
        }, cancel);
    }
}
