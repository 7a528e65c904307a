using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Rectifications;

/// <summary>A row that something can be asked for at: its cell, and its name with its light if it has one.</summary>
public sealed record AskedCell(CellNumber Number, string Label);

/// <summary>Asks for a rectification at one row of a form.</summary>
public sealed class AskModel(IStore store, CaseDesk cases, RectificationDesk desk, TimeProvider clock) : RefusingPage
{
    private const int UsualDays = 15;

    public Case Case { get; private set; } = null!;

    public string? WhyNot { get; private set; }

    /// <summary>The rows to choose from, those with a bad light first.</summary>
    public ImmutableArray<AskedCell> Cells { get; private set; } = [];

    /// <summary>What was found and can be asked for as it stands.</summary>
    public ImmutableArray<RectificationSource> Sources { get; private set; } = [];

    public int Cell { get; private set; }

    public string Text { get; private set; } = "";

    public string Due { get; private set; } = "";

    public Task OnGet(long id, int? cell, CancellationToken cancel) => Load(id, cell ?? -1, cancel);

    public Task<IActionResult> OnPost(long id, int cell, string? text, string? due, CancellationToken cancel) => Try(
        async access => $"/rectifications/{await desk.Ask(access, id, new(cell), text ?? "", Years.OpenModel.Day(due ?? ""), cancel)}",
        async () =>
        {
            await Load(id, cell, cancel);
            (Text, Due) = (text ?? "", due ?? "");
        });

    /// <summary>Several of what was found, or the one whose button was pressed; the words are those of the form, not of the request.</summary>
    public async Task<IActionResult> OnPostAll(long id, string[] pick, string? one, string? due, CancellationToken cancel)
    {
        await Load(id, -1, cancel);
        var picked = one is null ? pick : [one];
        Due = due ?? "";
        return await Try(
            async access =>
            {
                var wanted = Sources.Where(s => picked.Contains(s.Key) && s.Asked is null).Select(s => s.Wanted).ToImmutableArray();
                await desk.AskAll(access, id, wanted, Years.OpenModel.Day(Due), cancel);
                return $"/cases/{id}/rectify";
            },
            () => Task.CompletedTask);
    }

    private Task<bool> Load(long id, int cell, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            WhyNot = RectificationAccess.WhyNotAsk(session, access, Case);
            var standard = cases.StandardOf(Case);
            var form = CaseStore.Form(session, id)?.Filled.Form ?? throw new RefusalException("这份表没有内容");
            Sources = WhyNot is null ? RectificationSources.Of(session, Case, standard) : [];
            var lights = MonitoringLights.Of(form, standard);
            Cells = [.. Rows(form).OrderByDescending(r => (int?)lights?.Find(r.Number.Key)?.Light ?? -1).Select(r =>
                lights?.Find(r.Number.Key) is { } light ? r with { Label = $"{r.Label}（{LightNames.Of(light.Light)}）" } : r)];
            Cell = cell;
            Due = Dates.Of(Dates.Today(clock).AddDays(standard.Monitoring?.CorrectionDays ?? UsualDays));
            return true;
        }, cancel);
    }

    private static IEnumerable<AskedCell> Rows(Form form)
    {
        foreach (var row in form.Funds.Where(f => f.Source == FundSource.Total))
        {
            if (CellNumber.In(row.At, CellField.Executed) is { } cell) yield return new(cell, row.Label + "·执行数");
        }

        foreach (var row in form.Indicators.Where(i => i.Name.Length > 0))
        {
            if (CellNumber.In(row.At, row.ActualAsked ? CellField.Actual : CellField.Name) is { } cell) yield return new(cell, row.Name);
        }
    }
}
