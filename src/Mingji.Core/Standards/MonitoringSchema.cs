using static Mingji.Core.Standards.PackSchema;

namespace Mingji.Core.Standards;

/// <summary>The fields of a pack that speak of monitoring.</summary>
internal static class MonitoringSchema
{
    public static readonly PackSection Monitoring = new("monitoring", "运行监控", [
        May("source", FieldKind.Text, "评灯规则的出处；写了 bands 就要写"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
        May("periods", FieldKind.Groups, "监控的期次，按月份从小到大"),
        May("stages", FieldKind.Groups, "阶段计划：到各月底应完成全年的多少，中间按直线；不写就按月数"),
        May("bands", FieldKind.Groups, "灯的分档：每套合起来从0起到没有上限，不缺不叠"),
        May("funds", FieldKind.Text, "资金用哪套分档：执行率占应有进度的比例"),
        May("indicators", FieldKind.Groups, "指标用哪套分档：从上往下第一条合适的；最后一条不写条件，兜底"),
        May("likelihood", FieldKind.Groups, "完成目标可能性各种答案的灯"),
        May("causes", FieldKind.Texts, "偏差原因的类别：写原因时先写类别"),
        May("correctionDays", FieldKind.Whole, "整改期限通常给几天，1到365；不写为15"),
    ]);

    public static readonly PackSection Period = new("periods", "监控的期次", [
        Must("through", FieldKind.Whole, "监控到几月底，1到11；全年的由自评反映"),
        Must("opensMonth", FieldKind.Whole, "从几月起填报"),
        Must("opensDay", FieldKind.Whole, "从几日起填报"),
        Must("dueMonth", FieldKind.Whole, "几月前提交"),
        Must("dueDay", FieldKind.Whole, "几日前提交"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Stage = new("stages", "阶段计划", [
        Must("through", FieldKind.Whole, "到几月底，1到12；最后是12"),
        Must("share", FieldKind.Number, "应完成全年的多少，0到1；只增不减，最后是1"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Band = new("bands", "灯的分档", [
        Must("set", FieldKind.Text, "属于哪一套"),
        Must("light", FieldKind.Word, "什么灯"),
        Must("from", FieldKind.Number, "下限（含）；比率写成小数"),
        May("to", FieldKind.Number, "上限（不含）；最高一档不写"),
    ]);

    public static readonly PackSection Rule = new("indicators（monitoring）", "指标怎样评灯", [
        May("direction", FieldKind.Word, "方向；不写为任何方向"),
        May("class", FieldKind.Word, "二级指标；不写为任何类别"),
        May("kind", FieldKind.Word, "指标值的种类；不写为任何种类"),
        Must("against", FieldKind.Word, "进度与什么比：stage 指标值×应有进度，year 全年指标值"),
        May("progress", FieldKind.Text, "进度用哪套分档；不写就不比"),
        May("expected", FieldKind.Text, "全年预计用哪套分档；不写就不比"),
    ]);

    public static readonly PackSection Likelihood = new("likelihood", "完成目标可能性", [
        Must("answer", FieldKind.Text, "答案"),
        Must("light", FieldKind.Word, "什么灯"),
    ]);

    public static readonly PackSection Case = new("lightCases", "监控的算例：写 budget 的是资金，写 name 的是指标；不写的格是空的", [
        Must("says", FieldKind.Text, "说明什么"),
        Must("month", FieldKind.Whole, "监控到几月底"),
        May("budget", FieldKind.Text, "预算数"),
        May("executed", FieldKind.Text, "执行数"),
        May("name", FieldKind.Text, "指标名"),
        May("class", FieldKind.Word, "二级指标"),
        May("target", FieldKind.Text, "年度指标值"),
        May("actual", FieldKind.Text, "执行情况"),
        May("expected", FieldKind.Text, "全年预计完成情况"),
        May("likelihood", FieldKind.Text, "完成目标可能性"),
        May("light", FieldKind.Word, "应是什么灯；不写表示未评"),
    ]);
}
