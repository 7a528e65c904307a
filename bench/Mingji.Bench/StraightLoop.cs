using Mingji.Core.Forms;

namespace Mingji.Bench;

/// <summary>What a programmer would write by hand for the same sums: the baseline. It counts what does not hold.</summary>
internal static class StraightLoop
{
    internal static int Errors(Form[] forms)
    {
        var errors = 0;
        foreach (var form in forms)
        {
            decimal points = 0, scores = 0;
            foreach (var indicator in form.Indicators)
            {
                var worth = indicator.Points!.Figure!.Value.Value;
                var score = indicator.Score!.Figure!.Value.Value;
                var ratio = indicator.Actual!.Figure!.Value.Value / indicator.Target!.Figure!.Value.Value;
                var due = Math.Round(Math.Min(1m, ratio) * worth, 2, MidpointRounding.AwayFromZero);
                if (due != score) errors++;
                if (score > worth) errors++;
                points += worth;
                scores += score;
            }

            var total = form.Funds[0];
            var rate = total.Executed!.Figure!.Value.Value / total.Adjusted!.Figure!.Value.Value;
            if (Math.Round(rate * 100, 2, MidpointRounding.AwayFromZero) != total.Rate!.Figure!.Value.Value) errors++;
            var executionPoints = total.Points!.Figure!.Value.Value;
            var executionScore = Math.Round(rate * executionPoints, 2, MidpointRounding.AwayFromZero);
            if (executionScore != total.Score!.Figure!.Value.Value) errors++;
            decimal budget = 0, executed = 0;
            for (var i = 1; i < form.Funds.Length; i++)
            {
                budget += form.Funds[i].Adjusted!.Figure!.Value.Value;
                executed += form.Funds[i].Executed!.Figure!.Value.Value;
            }

            if (budget != total.Adjusted.Figure!.Value.Value || executed != total.Executed.Figure!.Value.Value) errors++;
            if (points + executionPoints != form.Total!.Points!.Figure!.Value.Value) errors++;
            if (scores + executionScore != form.Total.Score!.Figure!.Value.Value) errors++;
        }

        return errors;
    }
}
