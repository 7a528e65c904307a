using System.Text.Json;
using Mingji.Workbench.Evaluations;
using static Mingji.Workbench.Events.EventWords;

namespace Mingji.Workbench.Events;

/// <summary>The sentences of what happens to evaluations by others.</summary>
internal static class EvaluationWords
{
    public static string? Of(string kind, JsonElement said) => kind switch
    {
        SampleDrawn.Event => $"从{Text(said, "candidates")}个里抽取了{Text(said, "drawn")}个做{Kind(said)}（种子{Text(said, "seed")}）",
        EvaluationSelected.Event => $"选入{Kind(said)}，{Text(said, "due")}前提交：{Text(said, "why")}",
        EvaluationAssigned.Event => $"指定{Text(said, "name")}为评价人，{Text(said, "due")}前提交",
        EvaluationConfirmed.Event => $"评价结果：{Or(said, "score")}分，等级“{Or(said, "grade")}”；自评{Or(said, "selfScore")}分，按规则核算{Or(said, "selfDue")}分",
        _ => null,
    };

    private static string Kind(JsonElement said) =>
        Codes.TryRead<EvaluationKind>(Text(said, "kind")) is { } kind ? EvaluationNames.Of(kind) : Text(said, "kind");

    private static string Or(JsonElement said, string name) => Text(said, name) is { Length: > 0 } text ? text : "—";
}
