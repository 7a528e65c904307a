using System.Text;
using Mingji.Core.Scoring;

namespace Mingji.Cli.Commands;

/// <summary>The answer of <c>mingji target</c> for a person.</summary>
internal static class TargetText
{
    public static string Of(TargetAnswer answer, decimal points)
    {
        var text = new StringBuilder();
        Line(text, "目标", Value(answer.Target));
        Line(text, "完成", Value(answer.Actual));
        Line(text, "方向", answer.Direction switch { "positive" => "正向（越大越好）", "reverse" => "反向（越小越好）", "exact" => "达到即可", _ => "看不出" });
        Line(text, "完成率", answer.Attainment is { } ratio ? $"{ratio * 100:0.##}%" : answer.Late is { } late ? (late ? "晚于期限" : "按期")
            : "不能比较");
        Line(text, "得分", answer.Score is { } score ? $"{score:0.####}分（满分{points:0.####}分）" : "由人评");
        Line(text, "说明", answer.Explanation);
        return text.ToString();
    }

    private static string Value(ValueAnswer value) => value.Value is { } number
        ? $"{Sign(value.Operator)}{number}{value.Unit}（{Kind(value.Kind)}）"
        : $"没有可比的数（{Kind(value.Kind)}）";

    private static string Sign(string? op) => op switch { ">=" => "≥", "<=" => "≤", "~" => "约", _ => op ?? "" };

    private static string Kind(string kind) => kind switch
    {
        "quantity" => "数量",
        "percent" => "百分比",
        "money" => "金额",
        "date" => "日期",
        "duration" => "时长",
        "trend" => "趋势",
        _ => "文字",
    };

    private static void Line(StringBuilder text, string label, string value) => text.Append(label).Append('：').Append(value).Append('\n');
}
