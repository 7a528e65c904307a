using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Sums;

/// <summary>The rows under a heading hold the points it announces.</summary>
internal static class HeadingPoints
{
    public static void Run(Form form, FindingSink sink)
    {
        for (var i = 0; i < form.Headings.Length; i++)
        {
            if (!Repeated(form, i)) Check(form, form.Headings[i], sink);
        }
    }

    // A heading printed again after a page break announces the same points; two that differ can't be told apart by their label.
    private static bool Repeated(Form form, int index)
    {
        var heading = form.Headings[index];
        for (var i = 0; i < form.Headings.Length; i++)
        {
            var other = form.Headings[i];
            if (i == index || other.Level != heading.Level || other.Label != heading.Label) continue;
            if (i < index || heading.Level > 1) return true;
        }

        return false;
    }

    private static bool Under(Indicator row, IndicatorHeading heading) =>
        row.Path.Length >= heading.Level && heading.Level > 0 && row.Path[heading.Level - 1] == heading.Label;

    private static void Check(Form form, IndicatorHeading heading, FindingSink sink)
    {
        if (!Rounded.TryPoints(heading.Points, out var announced)) return;
        var sum = default(Rounded);
        var read = 0;
        var unread = 0;
        var last = -1;
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            var row = form.Indicators[i];
            if (!Under(row, heading)) continue;
            last = i;
            if (SharedCells.CountedBefore(form.Indicators, i) || SharedCells.StandElsewhere(form.Indicators, i)) continue;
            if (Rounded.TryPoints(row.Points, out var points))
            {
                sum += points;
                read++;
            }
            else if (IndicatorRows.IsFilled(row))
            {
                unread++;
            }
        }

        if (read == 0 || announced.Meets(sum)) return;
        var less = sum.Value < announced.Value;
        if (less && PartlyRead.Keeps(form, PartlyRead.AmongIndicators(form), PointsCheck.Rule, heading.Label, "其下各行分值之和", sink)) return;
        if (less && unread > 0) Skip(form, heading, "有的指标没有分值", sink);
        else if (less && form.Total is null && last == form.Indicators.Length - 1) Skip(form, heading, "表格没有合计行，可能没有读到末尾", sink);
        else Report(form, heading, sum.Value, announced.Value, sink);
    }

    private static void Skip(Form form, IndicatorHeading heading, string why, FindingSink sink) =>
        sink.Skip(new NotEvaluated(PointsCheck.Rule, form.Id, FormName.Of(form) + "，" + heading.Label, why + "，无法核对标题上的分值"));

    private static void Report(Form form, IndicatorHeading heading, decimal sum, decimal announced, FindingSink sink)
    {
        var parts = new List<Stated>();
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            var row = form.Indicators[i];
            if (!Under(row, heading) || SharedCells.CountedBefore(form.Indicators, i)) continue;
            if (row.Points is { Figure: not null } points) parts.Add(points);
        }

        var message = $"「{FormName.Of(form)}」标题「{heading.Label}」写明{ArithmeticText.Plain(announced)}分，"
            + $"其下{parts.Count}个指标的分值合计{ArithmeticText.Plain(sum)}分（{ArithmeticText.Sum(parts)}），"
            + $"相差{ArithmeticText.Plain(Math.Abs(sum - announced))}分";
        sink.Add(new Finding(PointsCheck.Rule, Severity.Error, form.Id, heading.Points.At, heading.Label, message, PointsCheck.Basis)
        {
            Stated = ArithmeticText.Plain(announced),
            Expected = ArithmeticText.Plain(sum),
            Also = [.. parts.Select(part => part.At)],
        });
    }
}
