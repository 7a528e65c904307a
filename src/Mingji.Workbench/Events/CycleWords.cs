using System.Text.Json;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Years;
using static Mingji.Workbench.Events.EventWords;

namespace Mingji.Workbench.Events;

/// <summary>The sentences of what happens to years, projects, targets and rectifications.</summary>
internal static class CycleWords
{
    private const int MostNamed = 8;

    public static string? Of(string kind, JsonElement said) => kind switch
    {
        "year-opened" => $"开启了{Text(said, "year")}年度，按评价标准“{Text(said, "pack")}”要生成{Text(said, "cases")}份表",
        "cases-made" => $"生成了{Text(said, "cases")}份表",
        FormAdded.Kind => $"加了{Text(said, "form")}，{Text(said, "opens")}开放，{Text(said, "due")}截止",
        DeadlineExtended.Kind =>
            $"把{Text(said, "unit")}的{Text(said, "form")}延到{Text(said, "due")}（{Text(said, "cases")}份），理由：{Text(said, "reason")}",
        ProjectWritten.Added => $"登记了项目{Text(said, "code")}“{Text(said, "name")}”",
        ProjectWritten.Changed => $"修改了项目{Text(said, "code")}“{Text(said, "name")}”",
        ProjectClosed.Kind => $"结束了项目，原因：{Text(said, "reason")}",
        TargetsTaken.Kind => $"带入了审定的绩效目标：{Names(said)}",
        TargetsAdjusted.Kind => $"绩效目标按审定的调整作了修改：{Changes(said)}；理由：{Text(said, "reason")}",
        AdjustmentBegun.Kind => $"发起了目标调整，理由：{Text(said, "reason")}",
        IndicatorsPicked.Kind => $"从{Text(said, "from")}选入了指标：{Names(said)}",
        RectificationAsked.Kind => $"{(Text(said, "round") == "1" ? "要求" : "再次要求")}整改“{Text(said, "label")}”，{Text(said, "due")}前完成：{Text(said, "text")}",
        RectificationAnswered.Kind => $"回复了“{Text(said, "label")}”的整改：{Text(said, "text")}",
        RectificationAccepted.Kind => $"检查通过了“{Text(said, "label")}”的整改{(Text(said, "text") is { Length: > 0 } text ? "：" + text : "")}",
        RectificationWithdrawn.Kind => $"撤回了“{Text(said, "label")}”的整改，理由：{Text(said, "text")}",
        _ => null,
    };

    private static string Names(JsonElement said) => Joined([.. Items(said, "indicators").Select(i => i.GetString() ?? "")]);

    private static string Changes(JsonElement said) => Joined(
        [.. Items(said, "changes").Select(c => $"“{Text(c, "label")}”由“{Or(Text(c, "before"))}”改为“{Or(Text(c, "after"))}”")]);

    private static string Joined(List<string> parts) =>
        string.Join("；", parts.Take(MostNamed)) + (parts.Count > MostNamed ? $"……共{parts.Count}处" : "");

    private static string Or(string text) => text.Length > 0 ? text : "空";
}
