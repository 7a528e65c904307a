using static Mingji.Core.Standards.PackSchema;

namespace Mingji.Core.Standards;

/// <summary>The fields of a pack that speak of evaluations by others, and of what their results lead to.</summary>
internal static class EvaluationSchema
{
    public static readonly PackSection Evaluation = new("evaluation", "部门评价和财政评价；没写的各项取自底本", [
        May("tables", FieldKind.Groups, "评分表：项目一张，部门整体一张；底本的同类表由这里的代替"),
        May("difference", FieldKind.Group, "一项得分与自评相差超过分值的这个比例，要说明；0到1"),
        May("totalDifference", FieldKind.Group, "总分与自评相差超过这么多分，要说明；0到100"),
        May("sampling", FieldKind.Group, "抽取多少"),
        May("risks", FieldKind.Groups, "风险：每一条成立就加上它的风险分，合计高的先抽"),
    ]);

    public static readonly PackSection Table = new("tables", "评价的评分表：各项分值合计100", [
        Must("subject", FieldKind.Word, "评价什么：project 项目、unit 部门整体"),
        Must("title", FieldKind.Text, "表名"),
        May("framework", FieldKind.Text, "取自本包哪个指标体系（编号）：它的指标都在表里，rows 补充分值、标准或加上别的指标"),
        May("rows", FieldKind.Groups, "各项"),
        Must("source", FieldKind.Text, "指标和分值的出处；自己定的也写明"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Row = new("rows", "评分表的各项", [
        Must("path", FieldKind.Texts, "上级标题，一级在前"),
        Must("name", FieldKind.Text, "名称，同一上级下唯一"),
        May("points", FieldKind.Number, "分值；指标体系里有的不写"),
        May("takes", FieldKind.Word, "自评里没有同名指标时，与自评的哪些指标对照：execution 预算执行率，其余是某一类指标"),
        May("explanation", FieldKind.Text, "指标解释；不写用指标体系里的"),
        May("formula", FieldKind.Text, "指标说明、计算公式；不写用指标体系里的"),
        May("criteria", FieldKind.Text, "评分标准；不写用指标体系里的"),
    ]);

    public static readonly PackSection Sampling = new("sampling", "抽取多少", [
        Must("share", FieldKind.Number, "占全部的比例，0到1"),
        Must("least", FieldKind.Whole, "至少几个"),
        Must("byLot", FieldKind.Number, "抽到的当中随机抽取的比例，0到1；其余按风险从高到低"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Risk = new("risks", "风险", [
        Must("risk", FieldKind.Word, "errors 没有处理的错误数，gap 自评得分与核算得分相差的分数，budget 预算数（万元），execution 预算执行率"),
        Must("from", FieldKind.Number, "从多少起；execution 是低于多少，写成小数"),
        Must("points", FieldKind.Number, "加几个风险分，1到100"),
    ]);

    public static readonly PackSection RiskCase = new("riskCases", "算例：这些情况合计几个风险分；不写的是不知道", [
        Must("says", FieldKind.Text, "说明什么"),
        May("errors", FieldKind.Whole, "没有处理的错误数"),
        May("gap", FieldKind.Number, "自评得分减核算得分"),
        May("budget", FieldKind.Number, "预算数（万元）"),
        May("executed", FieldKind.Number, "执行数（万元）"),
        Must("points", FieldKind.Number, "应是几个风险分"),
    ]);

    public static readonly PackSection Budgeting = new("budgeting", "结果应用：下年度预算安排的建议", [
        Must("ladder", FieldKind.Groups, "各等级安排多少：等级齐全，好的不少于差的"),
        May("cuts", FieldKind.Groups, "另外压减：每一条成立就再乘上它的比例"),
        Must("source", FieldKind.Text, "出处；自己定的也写明"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Ladder = new("ladder", "各等级安排多少", [
        Must("grade", FieldKind.Text, "等级名"),
        Must("share", FieldKind.Number, "占本年预算的比例，0到2"),
        Must("advice", FieldKind.Text, "一句话的建议，如“优先保障”"),
    ]);

    public static readonly PackSection Cut = new("cuts", "另外压减", [
        Must("fact", FieldKind.Word, "execution 预算执行率，errors 没有处理的错误数，rectifications 在办的整改数，late 逾期的整改数"),
        Must("from", FieldKind.Number, "从多少起；execution 是低于多少，写成小数"),
        Must("share", FieldKind.Number, "再乘上多少，0到1"),
    ]);

    public static readonly PackSection BudgetCase = new("budgetCases", "算例：这些情况应建议安排多少；不写的是不知道", [
        Must("says", FieldKind.Text, "说明什么"),
        May("grade", FieldKind.Text, "评价等级；没有评价不写"),
        Must("budget", FieldKind.Number, "本年预算数（万元）"),
        May("executed", FieldKind.Number, "本年执行数（万元）"),
        May("errors", FieldKind.Whole, "没有处理的错误数，不写为0"),
        May("rectifications", FieldKind.Whole, "在办的整改数，不写为0"),
        May("late", FieldKind.Whole, "逾期的整改数，不写为0"),
        May("suggested", FieldKind.Number, "应建议的数（万元）；不写表示不提建议"),
    ]);
}
