using Mingji.Core.Forms;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Evaluations;

/// <summary>What of an evaluation's score sheet the pack lays down: nobody changes it while scoring, by whatever way.</summary>
internal static class EvaluationSheet
{
    /// <summary>Refuses a change of the rows, their criteria or points.</summary>
    public static void Must(Case subject, Form before, Form after)
    {
        if (!subject.IsEvaluation) return;
        var same = before.Indicators.Length == after.Indicators.Length && before.Indicators.Zip(after.Indicators).All(p =>
            Laid(p.First).Equals(Laid(p.Second)))
            && before.Facts.Select(f => f.Name).SequenceEqual(after.Facts.Select(f => f.Name)) && before.Project == after.Project;
        if (!same) throw new RefusalException("评分表的指标、标准和分值由评价标准规定，不能增删或改动");
    }

    private static object Laid(Core.Indicators.Indicator row) => (
        row.At.Cell, string.Join('|', row.Path), row.Name, row.Points?.Text, row.Criteria?.Text, row.Formula?.Text, row.Explanation?.Text);
}
