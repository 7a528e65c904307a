using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Mingji.Core.Checks;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Units;

namespace Mingji.Web.Api;

/// <summary>The person in whose name the token asks.</summary>
internal sealed record MeAnswer(
    [property: Description("登录名")] string Login, [property: Description("姓名")] string Name,
    [property: Description("令牌的范围")] TokenScope Scope, [property: Description("角色和单位")] ImmutableArray<RoleAnswer> Roles);

internal sealed record RoleAnswer(Role Role, long UnitId, string Unit);

internal sealed record UnitAnswer(
    long Id, long? ParentId, [property: Description("单位代码")] string Code, string Name, UnitLevel Level,
    [property: Description("还有下级单位")] bool HasChildren);

internal sealed record YearAnswer([property: Description("预算年度")] int Year);

/// <summary>A page of cases; <see cref="After"/> asks for the next one, null on the last.</summary>
internal sealed record CasesAnswer(ImmutableArray<CaseSummary> Cases, [property: Description("下一页用 after 带上它；没有下一页为 null")] string? After);

internal sealed record CaseSummary(
    long Id, [property: Description("表和项目的名称")] string Name, string Unit, int Year, CaseState State, DateOnly Due,
    [property: Description("自评得分，没有为 null")] string? Score, [property: Description("按规则算得，没有为 null")] string? RecomputedScore,
    [property: Description("未决的错误")] int Errors, [property: Description("未决的提醒")] int Warnings);

internal sealed record CaseAnswer(
    long Id, string Name, [property: Description("表的种类")] string Form, string Unit, string? Project, int Year, CaseState State, DateOnly Due,
    [property: Description("表的版本：每保存一次加一")] int Version, [property: Description("您现在能做的步骤")] ImmutableArray<CaseAction> Actions,
    [property: Description("现在不能修改的原因；能改为 null")] string? WhyNotEdit);

internal sealed record FormAnswer(
    long Case, int Version, [property: Description("表的内容，字段同 mingji read 的一个 form：id、type、title、unit、project、fiscalYear、content")] JsonElement Form);

internal sealed record CellsAnswer(int Version, ImmutableArray<CellAnswer> Cells);

internal sealed record CellAnswer(
    [property: Description("格的编号，保存时用它")] int Cell, [property: Description("格的名称")] string Label, [property: Description("现在的内容")] string Text,
    [property: Description("现在不能修改的原因；能改为 null")] string? WhyNotEdit);

/// <summary>Cells to be saved.</summary>
internal sealed record SaveRequest(ImmutableArray<CellRequest> Cells);

internal sealed record CellRequest(
    [property: Description("格的编号")] int Cell, [property: Description("您看到的内容；别人已经改过的不覆盖，作为冲突返回")] string Seen,
    [property: Description("要写的内容；空为清空")] string Text);

internal sealed record SavedAnswer(
    int Version, [property: Description("改了的格")] ImmutableArray<CellChange> Changed,
    [property: Description("别人已经改过、没有写入的格")] ImmutableArray<CellConflict> Conflicts,
    decimal? Score, decimal? RecomputedScore, int Errors, int Warnings);

internal sealed record StepRequestBody(
    [property: Description("submit 提交、withdraw 撤回、approve 通过、return 退回、reopen 重新打开")] CaseAction Action,
    [property: Description("理由；退回、重新打开和带问题通过必须写")] string? Reason,
    [property: Description("退回或重新打开时点名的格")] ImmutableArray<int>? Cells,
    [property: Description("您看过的版本；后来又有变动就拒绝")] int? SeenVersion);

internal sealed record StepAnswer([property: Description("办理以后的状态")] CaseState State);

internal sealed record FindingsAnswer(ImmutableArray<FindingAnswer> Findings, ImmutableArray<NotEvaluatedAnswer> NotEvaluated);

internal sealed record FindingAnswer(
    [property: Description("规则")] string Rule, Severity Severity, [property: Description("格的编号；说的不是一格为 null")] int? Cell, string Label,
    [property: Description("怎样不成立，连同算式")] string Message, [property: Description("依据")] string Basis, string? Stated, string? Expected);

internal sealed record NotEvaluatedAnswer(string Rule, string Label, string Why);

internal sealed record ScoresAnswer(
    decimal? Points, decimal? Score, decimal? RecomputedScore, [property: Description("逐行")] ImmutableArray<RowScoreAnswer> Rows);

internal sealed record RowScoreAnswer(
    string Name, decimal? Points, decimal? Score, [property: Description("按规则算得；由人评定或算不出为 null")] decimal? RecomputedScore,
    [property: Description("规则、数和步骤")] ImmutableArray<string> Steps);

internal sealed record EvidenceAnswer(long Id, [property: Description("所在的行")] int Row, string Name, long Size, string Sha256, string By, string At);

internal sealed record ImportAnswer(ImmutableArray<ImportRowAnswer> Rows);

/// <summary>What became of one form of a file, or of a file in which there is none.</summary>
internal sealed record ImportRowAnswer(
    [property: Description("文件")] string File, [property: Description("表；文件读不了为 null")] string? Form,
    [property: Description("写进了哪份表；没有写入为 null")] long? Case, [property: Description("改了几格")] int Changed,
    [property: Description("文件里没有用上的内容和位置")] ImmutableArray<LeftOver> LeftOver, [property: Description("没有写入的原因；写入了为 null")] ProblemAnswer? Refused);

internal sealed record LeftOver(string At, string Text);

/// <summary>A refusal: RFC 9457 with what would be accepted.</summary>
internal sealed record ProblemAnswer(
    [property: Description("拒绝的规则")] string Title, [property: Description("状态码")] int Status, [property: Description("原因")] string Detail,
    [property: Description("怎样可以接受；没有别的办法为 null")] string? Accepted);
