using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Gallery;

/// <summary>Makes the indicators of examples.</summary>
public static class ExampleIndicator
{
    /// <summary>
    /// An indicator under "产出指标/数量指标" unless told otherwise, in a form that has columns for target, actual value and reason.
    /// </summary>
    public static Indicator Make(
        string name,
        string? target = null,
        string? actual = null,
        string? points = null,
        string? score = null,
        string? reason = null,
        int? number = null,
        IndicatorClass under = IndicatorClass.Quantity,
        Direction direction = Direction.Positive)
    {
        var (dimension, level1, level2) = Headings(under);
        return new Indicator
        {
            Name = name,
            Number = number,
            Path = [level1, level2],
            Dimension = dimension,
            Class = under,
            Direction = direction,
            Target = Value(target, name + "，年度指标值"),
            Actual = Value(actual, name + "，实际完成值"),
            TargetAsked = true,
            ActualAsked = true,
            ReasonAsked = true,
            Points = ExampleForm.Cell(points, name + "，分值"),
            Score = ExampleForm.Cell(score, name + "，得分"),
            Reason = ExampleForm.Cell(reason, name + "，偏差原因"),
            At = ExampleForm.At(name),
        };
    }

    /// <summary>A target or actual value as examples write it.</summary>
    public static IndicatorValue? Value(string? text, string at)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var figure = ExampleValue.Figure(text);
        return new IndicatorValue(text, ExampleForm.At(at))
        {
            Figure = figure,
            Kind = ExampleValue.KindOf(figure),
            Operator = ExampleValue.OperatorOf(text),
        };
    }

    private static (Dimension Dimension, string Level1, string Level2) Headings(IndicatorClass under) => under switch
    {
        IndicatorClass.Quantity => (Dimension.Output, "产出指标", "数量指标"),
        IndicatorClass.Quality => (Dimension.Output, "产出指标", "质量指标"),
        IndicatorClass.Timeliness => (Dimension.Output, "产出指标", "时效指标"),
        IndicatorClass.Cost => (Dimension.Output, "产出指标", "成本指标"),
        IndicatorClass.Economic => (Dimension.Benefit, "效益指标", "经济效益指标"),
        IndicatorClass.Social => (Dimension.Benefit, "效益指标", "社会效益指标"),
        IndicatorClass.Ecological => (Dimension.Benefit, "效益指标", "生态效益指标"),
        IndicatorClass.Sustained => (Dimension.Benefit, "效益指标", "可持续影响指标"),
        IndicatorClass.Satisfaction => (Dimension.Satisfaction, "满意度指标", "服务对象满意度指标"),
        _ => (Dimension.Unknown, "其他指标", "其他指标"),
    };
}
