using System.Text;

namespace Mingji.Core.Rubrics;

/// <summary>Prints a rubric in one wording. The text compiles to an equal tree.</summary>
public static class CanonicalText
{
    public static string Canonical(this Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var text = new StringBuilder();
        for (var i = 0; i < rubric.Items.Count; i++) text.Append(rubric.Items[i]).Append('；');
        if (rubric.Items.Count > 0) text[^1] = '。';
        foreach (var part in rubric.Parts.Span) Write(text, part, rubric.Parts.Count > 1);
        foreach (var veto in rubric.Vetoes.Span) text.Append(Of(veto, "")).Append("，一票否决。");
        foreach (var definition in rubric.Definitions.Span)
        {
            text.Append(definition.Name).Append('＝').Append(new FormulaWriter(null, null).Write(definition.Expression)).Append('。');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Part part, bool several)
    {
        if (several || part.Number > 0) text.Append(part.Number > 0 ? part.Number + "、" : "");
        if (part.Points is { } own) text.Append(part.Subject).Append('（').Append(own).Append("）：");
        foreach (var arm in part.Arms.Span)
        {
            var before = text.Length;
            Write(text, part, arm);
            if (text.Length > before) text.Append('；');
        }

        foreach (var adjustment in part.Adjustments.Span) Write(text, adjustment, part.OfTarget ? "完成目标的" : part.Subject);
        if (part.Floor != PointsAmount.Zero) text.Append("最低得").Append(part.Floor).Append('；');
        if (text.Length > 0 && text[^1] == '；') text[^1] = '。';
    }

    private static void Write(StringBuilder text, Part part, Arm arm)
    {
        var subject = part.OfTarget ? "完成目标的" : part.Subject;
        var when = arm.When is Otherwise ? "否则" : Of(arm.When, subject);
        text.Append(when).Append('，');
        switch (arm.Then)
        {
            case Fixed { Points: { Value: 0, Share: false } }: text.Append("不得分"); break;
            case Fixed f: text.Append('得').Append(f.Points); break;
            case Changed c: text.Append('以').Append(c.Base).Append("为基础").Append(Signed(c.Change)); break;
            case Steps s: Write(text, s); break;
            case Formula f: text.Append("得分＝").Append(new FormulaWriter(null, null).Write(f.Expression)); break;
            case Proportional: text.Append("按比例得分"); break;
            case Linear l: text.Append($"从{l.FromValue}的{l.FromPoints}到{l.ToValue}的{l.ToPoints}按直线计分"); break;
        }
    }

    private static void Write(StringBuilder text, Steps steps)
    {
        text.Append('以').Append(steps.Base).Append("为基础每").Append(steps.From is null ? (steps.Down ? "低于目标" : "高于目标") : (steps.Down ? "低于" : "高于"));
        text.Append(steps.From).Append(steps.From is null ? "" : "，").Append(steps.Step).Append(Signed(steps.Each));
        if (steps.Limit is { } limit) text.Append('，').Append(steps.Each.Value < 0 ? "最多扣" : "最多加").Append(limit);
        if (steps.Partial == PartialStep.CountsWhole) text.Append("，不足1步按1步计");
        if (steps.Partial == PartialStep.ProRata) text.Append("，不足1步按比例计");
    }

    private static string Signed(PointsAmount amount) => (amount.Value < 0 ? "扣" : "加") + amount;

    private static void Write(StringBuilder text, Adjustment adjustment, string subject)
    {
        if (adjustment is Penalty penalty)
        {
            text.Append(Of(penalty.When, subject)).Append('，').Append(Signed(penalty.Change)).Append('；');
            return;
        }

        var occurrence = (Occurrence)adjustment;
        text.Append("每“").Append(occurrence.What).Append('”').Append(Quantity.Plainly(occurrence.Per)).Append(occurrence.Unit).Append(Signed(occurrence.Each));
        if (occurrence.Limit is { } limit) text.Append('，').Append(occurrence.Each.Value < 0 ? "最多扣" : "最多加").Append(limit);
        text.Append('；');
    }

    private static string Of(Condition condition, string subject) => condition switch
    {
        Between band => Band(band.Subject.Length > 0 ? band.Subject : subject, band.Low, band.High),
        Relation r => new FormulaWriter(null, null).Write(r.Left) + Sign(r.How) + new FormulaWriter(null, null).Write(r.Right),
        TargetMet met => met.Reached ? "达到目标" : "未达到目标",
        Presence p => (p.Present ? "有" : "无") + p.Noun,
        Holds h => h.Text,
        All all => string.Join("，且", all.Parts.Select(p => Of(p, subject))),
        _ => "否则",
    };

    private static string Band(string subject, Bound? low, Bound? high)
    {
        if (low is { } l && high is { } h)
        {
            if (l.At == h.At) return subject + "＝" + l.At;
            if (l.Edge == Edge.Undecided || h.Edge == Edge.Undecided) return subject + l.At + Mark(l) + "-" + h.At + Mark(h);
            return l.At + (l.Edge == Edge.Included ? "≤" : "＜") + (subject.Length > 0 ? subject : "x") + (h.Edge == Edge.Included ? "≤" : "＜") + h.At;
        }

        if (low is { } least) return subject + (least.Edge == Edge.Included ? "≥" : "＞") + least.At;
        return high!.Edge == Edge.Undecided ? subject + high.At + "以下" : subject + (high.Edge == Edge.Included ? "≤" : "＜") + high.At;
    }

    private static string Mark(Bound bound) => bound.Edge switch
    {
        Edge.Included => "（含）",
        Edge.Excluded => "（不含）",
        _ => "",
    };

    private static string Sign(Comparison how) => how switch
    {
        Comparison.AtLeast => "不低于",
        Comparison.MoreThan => "大于",
        Comparison.Equal => "等于",
        Comparison.AtMost => "不超过",
        _ => "小于",
    };
}
