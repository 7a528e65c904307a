using System.Text.Json;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;

namespace Mingji.Workbench.Events;

/// <summary>
/// What happened, as a sentence for people; who did it and when stand beside it. A new kind of event gets its line here.
/// </summary>
public static class EventWords
{
    private const int MostNamed = 6;

    public static string Of(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        using var body = JsonDocument.Parse(happened.Body);
        var said = body.RootElement;
        return OfCase(happened.Kind, said) ?? OfReview(happened.Kind, said) ?? OfCycle(happened.Kind, said) ?? OfPeople(happened.Kind, said) ?? $"其他操作（{happened.Kind}）";
    }

    private static string? OfCase(string kind, JsonElement said) => kind switch
    {
        CellsChanged.Kind => Turned(said) + Way(said) + Changes(said),
        RowChanged.Kind => Turned(said) + Row(said),
        ItemsChanged.Kind => Turned(said) + (Codes.TryRead<RowAct>(Text(said, "act")) == RowAct.Added ? "按科目加了" : "删除了") + $"“{Text(said, "label")}”",
        FormTakenOver.Kind => Turned(said) + (Text(said, "file") == ReportDesk.FromDossier
            ? $"按{ReportDesk.FromDossier}写报告，" : $"从文件“{Text(said, "file")}”导入，") + Changes(said),
        EvidenceAttached.Kind => $"给“{Text(said, "row")}”附上了佐证材料“{Text(said, "name")}”",
        EvidenceRemoved.Kind => $"移除了佐证材料“{Text(said, "name")}”",
        StepTaken.Kind => Step(said),
        _ => null,
    };

    private static string? OfReview(string kind, JsonElement said) => kind switch
    {
        RemarkAdded.Kind => $"在“{Text(said, "label")}”上批注：{Text(said, "text")}",
        RemarkAnswered.Kind => $"回复了“{Text(said, "label")}”上的批注：{Text(said, "text")}",
        RemarkSettled.Kind => $"办结了“{Text(said, "label")}”上的批注",
        FindingOverridden.Kind => $"放行了“{Text(said, "label")}”的问题（{Text(said, "rule")}），理由：{Text(said, "reason")}",
        OverrideWithdrawn.Kind => $"撤销了对“{Text(said, "label")}”的问题（{Text(said, "rule")}）的放行",
        _ => null,
    };

    private static string? OfCycle(string kind, JsonElement said) => CycleWords.Of(kind, said) ?? EvaluationWords.Of(kind, said)
        ?? PublicWords.Of(kind, said);

    private static string? OfPeople(string kind, JsonElement said) => kind switch
    {
        "person-added" => $"登记了人员{Text(said, "login")}",
        "person-invited" => "发出了一次性链接",
        "password-set" => "设置了密码",
        "token-made" => $"做了接口令牌“{Text(said, "name")}”（{(Text(said, "scope") == "write" ? "读写" : "只读")}，{Text(said, "days")}天）",
        "token-revoked" => $"收回了接口令牌“{Text(said, "name")}”",
        "role-granted" => $"授予了“{Role(said)}”的角色",
        "role-revoked" => $"收回了“{Role(said)}”的角色",
        _ => null,
    };

    /// <summary>A change that takes another back, or does it again.</summary>
    private static string Turned(JsonElement said) =>
        Text(said, "undoes") is { Length: > 0 } back ? $"撤销第{back}条：" : Text(said, "redoes") is { Length: > 0 } again ? $"重做第{again}条：" : "";

    private static string Way(JsonElement said) => Text(said, "way") switch
    {
        ChangeWays.Pasted => "粘贴，",
        ChangeWays.Renewed => "按卷宗更新，",
        ChangeWays.ScoresFilled => "按规则填入得分，",
        _ => "",
    };

    private static string Row(JsonElement said)
    {
        var label = Text(said, "label");
        return Codes.TryRead<RowAct>(Text(said, "act")) switch
        {
            RowAct.Added => $"加了一行“{label}”",
            RowAct.Removed => $"删除了“{label}”这一行",
            RowAct.MovedUp => $"把“{label}”这一行上移",
            _ => $"把“{label}”这一行下移",
        };
    }

    private static string Changes(JsonElement said)
    {
        var changes = Items(said, "changes").Select(c =>
            $"“{Text(c, "label")}”由“{Or(Text(c, "before"), "空")}”改为“{Or(Text(c, "after"), "空")}”").ToList();
        var named = string.Join("；", changes.Take(MostNamed));
        return changes.Count > MostNamed ? $"改了{changes.Count}格：{named}……" : $"改了{named}";
    }

    private static string Step(JsonElement said)
    {
        var action = Codes.TryRead<CaseAction>(Text(said, "action")) is { } known ? CaseNames.Of(known) : Text(said, "action");
        var to = Codes.TryRead<CaseState>(Text(said, "to")) is { } state ? CaseNames.Of(state) : Text(said, "to");
        var late = Text(said, "lateDays") is { Length: > 0 } days && days != "0" ? $"，逾期{days}天" : "";
        var labels = Items(said, "labels").Select(l => l.GetString()).ToList();
        var cells = labels.Count > 0 ? $"；点名{labels.Count}格：{string.Join("、", labels)}" : "";
        var reason = Text(said, "reason") is { Length: > 0 } why ? $"；理由：{why}" : "";
        return $"{action}（现为“{to}”{late}）{cells}{reason}";
    }

    private static string Role(JsonElement said) =>
        Codes.TryRead<Role>(Text(said, "role")) is { } role ? RoleNames.Of(role) : Text(said, "role");

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    internal static string Text(JsonElement said, string name) => said.TryGetProperty(name, out var value) ? value.ToString() : "";

    internal static IEnumerable<JsonElement> Items(JsonElement said, string name) =>
        said.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
