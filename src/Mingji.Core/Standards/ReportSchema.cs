using static Mingji.Core.Standards.PackSchema;

namespace Mingji.Core.Standards;

/// <summary>The fields of a pack that speak of reports.</summary>
internal static class ReportSchema
{
    public static readonly PackSection Report = new("reports", "报告的提纲：按卷宗写出，缺的数写成【待填】", [
        Must("form", FieldKind.Word, "哪种报告：self-evaluation-report 部门整体支出绩效自评报告，evaluation-report 项目绩效评价报告"),
        Must("title", FieldKind.Text, "报告的标题，也可以有空位"),
        Must("source", FieldKind.Text, "出处；自己定的也写明"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
        Must("sections", FieldKind.Groups, "各节，按先后"),
    ]);

    public static readonly PackSection Section = new("sections", "报告的一节", [
        Must("heading", FieldKind.Text, "标题，连同序号"),
        May("level", FieldKind.Whole, "1是部分，2是部分里的一节；不写为2"),
        May("sentences", FieldKind.Groups, "句子，按先后"),
        May("table", FieldKind.Word, "句子后面的表：projects 各项目，indicators 各指标，parts 评分表各部分"),
    ]);

    public static readonly PackSection Sentence = new("sentences", "报告的一句", [
        Must("id", FieldKind.Text, "编号，同一份报告内唯一；已写的报告靠它认出这一句，不要改"),
        Must("text", FieldKind.Text, "句式。{全年执行数}填卷宗的数；{全年执行数|上年执行数|上年}写成较上年增加多少，末尾再写|原因，有增减时留出原因；{?主要问题}留给人写"),
        May("each", FieldKind.Word, "每个指标、项目或评分行写一句；句中可用名称、目标值、完成值、分值、得分、原因"),
        May("when", FieldKind.Texts, "这些数都有才写这一句"),
        May("unless", FieldKind.Texts, "有其中任何一个就不写这一句"),
        May("begins", FieldKind.YesNo, "另起一段，不写为 false"),
        May("apart", FieldKind.YesNo, "每行另起一段；相邻的几句写同样的行时逐行写，不写为 false"),
    ]);

    public static readonly PackSection Case = new("reportCases", "报告的算例", [
        Must("says", FieldKind.Text, "说明什么"),
        Must("form", FieldKind.Word, "哪种报告"),
        Must("sentence", FieldKind.Text, "句子的编号"),
        May("facts", FieldKind.Texts, "卷宗的数，每项写成“名称=数”，如“全年执行数=98.00万元”"),
        May("text", FieldKind.Text, "应写成什么；不写表示这一句不写"),
    ]);
}
