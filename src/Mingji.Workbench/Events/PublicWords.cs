using System.Text.Json;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Publishing;
using static Mingji.Workbench.Events.EventWords;

namespace Mingji.Workbench.Events;

/// <summary>The sentences of what goes out to the public, and of objections. Of who objects nothing is in any history.</summary>
internal static class PublicWords
{
    public static string? Of(string kind, JsonElement said) => kind switch
    {
        PublishedOut.Kind => $"向社会公开了第{Text(said, "version")}版{Masked(said)}{Note(said)}",
        TakenDown.Kind => $"撤下了公开的第{Text(said, "version")}版，理由：{Text(said, "reason")}",
        PlanWritten.Kind => $"{(Text(said, "version") == "1" ? "登记" : "修改")}了分配方案“{Text(said, "title")}”，{Text(said, "rows")}项，合计{Text(said, "sum")}",
        NoticePublished.Kind => $"发布了公示，{Text(said, "first")}至{Text(said, "last")}（{Text(said, "length")}）",
        NoticeWithdrawn.Kind => $"撤回了公示，理由：{Text(said, "reason")}",
        ObjectionReceived.Kind => $"收到一件{By(said)}异议，{Text(said, "due")}前答复",
        ObjectionMoved.Kind => $"异议{Text(said, "objection")}号：{State(said)}",
        ObjectionSeen.Kind => $"查看了异议{Text(said, "objection")}号的内容",
        ObjectionErased.Kind => $"按期删除了异议{Text(said, "objection")}号的信息和材料",
        _ => null,
    };

    private static string Masked(JsonElement said) => Text(said, "masked") is { Length: > 0 } masked && masked != "0" ? $"，遮盖了{masked}处个人信息" : "";

    private static string Note(JsonElement said) => Text(said, "note") is { Length: > 0 } note ? $"；说明：{note}" : "";

    private static string By(JsonElement said) => Text(said, "by") == "unit" ? "单位" : "个人";

    private static string State(JsonElement said) =>
        Codes.TryRead<ObjectionState>(Text(said, "state")) is { } state ? ObjectionStates.NameOf(state) : Text(said, "state");
}
