using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Monitoring;

/// <summary>The row beside a monitoring form that lists and the overview are made of: its lights and its money.</summary>
internal static class MonitoringRows
{
    /// <summary>Ten trillion yuan: more than any project has, and so little that sums of them fit.</summary>
    private const long MostFen = 1_000_000_000_000_000;

    public static void Put(Session session, long caseId, Form form, FormLights lights)
    {
        var total = form.Funds.FirstOrDefault(f => f.Source == FundSource.Total && f.Year is null);
        session.Put(
            """
            insert into monitoring (case_id, light, money_light, greens, blues, yellows, reds, unlit, budget_fen, executed_fen, expected_fen)
            values (@caseId, @light, @money, @greens, @blues, @yellows, @reds, @unlit, @budget, @executed, @expected)
            on conflict (case_id) do update set light = excluded.light, money_light = excluded.money_light, greens = excluded.greens,
                blues = excluded.blues, yellows = excluded.yellows, reds = excluded.reds, unlit = excluded.unlit,
                budget_fen = excluded.budget_fen, executed_fen = excluded.executed_fen, expected_fen = excluded.expected_fen
            """,
            new
            {
                caseId, light = StoredLight.CodeOf(lights.Whole), money = StoredLight.CodeOf(lights.Money.Light),
                greens = lights.Count(Light.Green), blues = lights.Count(Light.Blue), yellows = lights.Count(Light.Yellow),
                reds = lights.Count(Light.Red), unlit = lights.Count(null),
                budget = Fen(total?.Adjusted ?? total?.Initial, form.MoneyUnit), executed = Fen(total?.Executed, form.MoneyUnit),
                expected = Fen(total?.Expected, form.MoneyUnit),
            });
    }

    /// <summary>The amount as printed; null when there is none, or it is beyond any project.</summary>
    private static long? Fen(Stated? stated, Unit unitOfForm) =>
        stated?.Figure is { Hedge: Hedge.None } figure && Money.TryFrom(figure, unitOfForm, out var money)
            && Math.Abs(money.Yuan) <= MostFen / 100 ? (long)(money.Yuan * 100) : null;
}
