using static Mingji.Core.Standards.PackSchema;

namespace Mingji.Core.Standards;

/// <summary>The fields of a pack that speak of public notices, objections and the days that are worked.</summary>
internal static class NoticeSchema
{
    public static readonly PackSection Notice = new("notice", "公示期", [
        Must("days", FieldKind.Whole, "天数，1到365"),
        Must("workingDays", FieldKind.YesNo, "是否按工作日"),
        Must("firstDayCounts", FieldKind.YesNo, "首日是否计入"),
        May("lastDayCounts", FieldKind.YesNo, "末日是否计入，不写为 true；写 false 则公示到数满之后的那一天"),
        May("endsOnWorkingDay", FieldKind.YesNo, "末日遇休息日是否顺延到下一个工作日，不写为 false"),
        May("binding", FieldKind.YesNo, "是不是有依据的规定；自己定的默认安排写 false，审核别人的公示时不用它。不写为 true"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Calendar = new("calendar", "放假和调休：按工作日计算要用到；没有写的年份不能按工作日计算。连同底本的一起用，同一年以本包为准", [
        Must("year", FieldKind.Whole, "公历年份"),
        Must("holidays", FieldKind.Texts, "放假的日子，写一天（2026-01-01）或起止两天（2026-10-01/2026-10-07）；周末不用写，写了也行"),
        May("workdays", FieldKind.Texts, "调休上班的周末，写法同上"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Objections = new("objections", "公示期内的异议要提供什么、多久答复、信息保留多久", [
        Must("person", FieldKind.Texts, "以个人名义须提供："
            + "name 姓名或名称、identity-document 身份证件、contact-person 联系人、contact 联系方式、matter 具体事项、evidence 证明材料"),
        Must("unit", FieldKind.Texts, "以单位名义须提供：同上，另有 sealed-scan 加盖公章的扫描件"),
        May("answerDays", FieldKind.Whole, "收到后多少日内答复，1到365，不写为15"),
        May("keepDays", FieldKind.Whole, "答复后多少日删除异议人的信息和材料，1到3650，不写为365"),
        Must("source", FieldKind.Text, "出处；自己定的也写明"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection NoticeCase = new("noticeCases", "算例：公示从这天起，应到哪天止；days 等不写的用 notice 的", [
        Must("says", FieldKind.Text, "说明什么"),
        Must("first", FieldKind.Text, "公示的第一天，如 2026-09-28"),
        May("days", FieldKind.Whole, "天数"),
        May("workingDays", FieldKind.YesNo, "是否按工作日"),
        May("firstDayCounts", FieldKind.YesNo, "首日是否计入"),
        May("last", FieldKind.Text, "应是公示的最后一天；不写表示算不出来"),
    ]);

    public static readonly PackSection ObjectionCase = new("objectionCases", "算例：提供了这些，还缺哪些", [
        Must("says", FieldKind.Text, "说明什么"),
        Must("by", FieldKind.Word, "以谁的名义：person 个人、unit 单位"),
        Must("has", FieldKind.Texts, "提供了的"),
        Must("missing", FieldKind.Texts, "还缺的；不缺写 []"),
    ]);
}
