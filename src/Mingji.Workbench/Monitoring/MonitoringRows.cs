using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Summaries;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Monitoring;

/// <summary>The row beside a monitoring form that lists and the overview are made of: its lights and its money.</summary>
internal static class MonitoringRows
{
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
                budget = StatedAmount.Fen(total?.Adjusted ?? total?.Initial, form.MoneyUnit),
                executed = StatedAmount.Fen(total?.Executed, form.MoneyUnit),
                expected = StatedAmount.Fen(total?.Expected, form.MoneyUnit),
            });
    }
}
