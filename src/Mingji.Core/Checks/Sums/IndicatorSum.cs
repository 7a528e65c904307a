using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// The points or scores of all rows. <paramref name="Read"/> rows had one, <paramref name="Unread"/> filled rows had none; the execution
/// rate's own, which stands in the funds section, is apart.
/// </summary>
internal readonly record struct IndicatorSum(Rounded Sum, int Read, int Unread, Rounded Execution, bool HasExecution)
{
    public static IndicatorSum OfPoints(Form form) => Of(form, scores: false);

    public static IndicatorSum OfScores(Form form) => Of(form, scores: true);

    /// <summary>True when the rows make <paramref name="whole"/>, with the execution rate's row or without it.</summary>
    public bool Makes(Rounded whole) => whole.Meets(Sum) || (HasExecution && whole.Meets(Sum + Execution));

    private static IndicatorSum Of(Form form, bool scores)
    {
        var sum = default(Rounded);
        var read = 0;
        var unread = 0;
        var rows = form.Indicators;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!scores && (SharedCells.CountedBefore(rows, i) || SharedCells.StandElsewhere(rows, i))) continue;
            if (Rounded.TryPoints(scores ? rows[i].Score : rows[i].Points, out var value))
            {
                sum += value;
                read++;
            }
            else if (IndicatorRows.IsFilled(rows[i]) && rows[i].Parts.IsEmpty)
            {
                unread++;
            }
        }

        var execution = default(Rounded);
        var has = false;
        foreach (var row in form.Funds)
        {
            if (row.Source == FundSource.Total && Rounded.TryPoints(scores ? row.Score : row.Points, out execution)) has = true;
            if (has) break;
        }

        return new IndicatorSum(sum, read, unread, execution, has);
    }

    /// <summary>The terms of the sum as printed, for a message.</summary>
    public static List<Stated> Terms(Form form, bool scores, bool withExecution)
    {
        var terms = new List<Stated>();
        foreach (var row in form.Funds)
        {
            if (withExecution && row.Source == FundSource.Total
                && (scores ? row.Score : row.Points) is { Figure: not null } own) terms.Add(own);
        }

        for (var i = 0; i < form.Indicators.Length; i++)
        {
            if (!scores && SharedCells.CountedBefore(form.Indicators, i)) continue;
            var row = form.Indicators[i];
            if ((scores ? row.Score : row.Points) is { Figure: not null } value) terms.Add(value);
        }

        return terms;
    }
}
