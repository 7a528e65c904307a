namespace Mingji.Core.Rubrics;

/// <summary>Conditions in a reviewer's words, for explanations.</summary>
internal static class Wording
{
    internal static string Of(Condition condition) => condition switch
    {
        Between band => band.Subject + Of(band.Low, band.High),
        Relation r => Names(r.Left) + Of(r.How) + Names(r.Right),
        TargetMet met => met.Reached ? "达到目标" : "未达到目标",
        Presence p => (p.Present ? "有" : "无") + p.Noun,
        Holds h => h.Text,
        All all => string.Join("，且", all.Parts.Select(Of)),
        _ => "其他情况",
    };

    private static string Of(Bound? low, Bound? high)
    {
        if (low is { } l && high is { } h) return l.At == h.At ? "等于" + l.At : $"在{l.At}{Mark(l)}与{h.At}{Mark(h)}之间";
        if (low is { } least) return (least.Edge == Edge.Excluded ? "高于" : "达到") + least.At;
        return (high!.Edge == Edge.Excluded ? "低于" : "不超过") + high.At;
    }

    private static string Mark(Bound bound) => bound.Edge == Edge.Excluded ? "（不含）" : "";

    private static string Names(Expression expression) => new FormulaWriter(null, null).Write(expression);

    private static string Of(Comparison how) => how switch
    {
        Comparison.AtLeast => "不低于",
        Comparison.MoreThan => "超过",
        Comparison.Equal => "等于",
        Comparison.AtMost => "不超过",
        _ => "低于",
    };
}
