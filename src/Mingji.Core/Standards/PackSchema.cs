using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>What a field holds, as docs/packs.md names it.</summary>
public enum FieldKind
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>十进制数, read as decimal.</summary>
    Number,

    /// <summary>整数.</summary>
    Whole,

    /// <summary>true 或 false.</summary>
    YesNo,

    /// <summary>One word of a fixed list.</summary>
    Word,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>One group of fields.</summary>
    Group,

    /// <summary>A list of groups of fields.</summary>
    Groups,
}

/// <summary>A field that packs may have. <paramref name="Meaning"/> is Chinese, for docs/packs.md.</summary>
public sealed record PackField(string Name, FieldKind Kind, bool Required, string Meaning);

/// <summary>A group of fields under one heading of docs/packs.md.</summary>
public sealed record PackSection(string Name, string Meaning, ImmutableArray<PackField> Fields)
{
    public PackField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>
/// Every field that a pack may have. The loader refuses all others, and a test holds the tables of docs/packs.md to this list.
/// </summary>
public static class PackSchema
{
    public static readonly PackSection Pack = new("包", "各文件最外层的字段；一个字段只写在一个文件里", [
        Must("title", FieldKind.Text, "包的名称"),
        May("issuer", FieldKind.Text, "制定机关"),
        Must("scope", FieldKind.Word, "适用范围：national 全国、province 省、city 市、county 县区"),
        May("year", FieldKind.Whole, "预算年度"),
        May("base", FieldKind.Text, "以哪个包为底：没写的评分规则、等级、权重、界限、必备维度、公示、异议、时限、监控、评价和结果应用都取自它"),
        May("markers", FieldKind.Texts, "地名、机关名：文件的单位或标题里出现即选用本包"),
        May("note", FieldKind.Text, "给使用者的说明"),
        May("basis", FieldKind.Groups, "依据的文件"),
        May("forms", FieldKind.Groups, "规定了哪些表"),
        May("weights", FieldKind.Groups, "一级指标权重；同一种表合计为100"),
        May("scores", FieldKind.Group, "评分规则"),
        May("grades", FieldKind.Groups, "评价等级：合起来覆盖0到100，不缺不叠"),
        May("thresholds", FieldKind.Group, "超过它就要说明的界限"),
        May("required", FieldKind.Groups, "每种表必须有的指标维度"),
        May("frameworks", FieldKind.Groups, "指标体系"),
        May("library", FieldKind.Groups, "指标库：填绩效目标时可选的指标；连同底本的一起用，同名的以本包为准"),
        May("notice", FieldKind.Group, "公示期"),
        May("calendar", FieldKind.Groups, "放假和调休，按工作日计算要用到"),
        May("objections", FieldKind.Group, "公示期内的异议"),
        May("deadlines", FieldKind.Groups, "办理时限"),
        May("monitoring", FieldKind.Group, "运行监控：期次、阶段计划和评灯；没写的各项取自底本"),
        May("reports", FieldKind.Groups, "报告的提纲和句式；同一种报告以本包为准，没写的取自底本"),
        May("accounts", FieldKind.Group, "部门决算：各表和情况说明；没写的取自底本"),
        May("classification", FieldKind.Group, "政府收支分类科目；没写的取自底本"),
        May("evaluation", FieldKind.Group, "部门评价和财政评价：评分表、差异的界限、抽样和风险；没写的各项取自底本"),
        May("budgeting", FieldKind.Group, "结果应用：下年度预算安排的建议"),
        May("cases", FieldKind.Groups, "算例：指标的目标值、完成值应得多少分"),
        May("gradeCases", FieldKind.Groups, "算例：得分应属哪个等级"),
        May("reasonCases", FieldKind.Groups, "算例：这个数要不要说明原因"),
        May("criteriaCases", FieldKind.Groups, "算例：按评分标准的文字应得多少分"),
        May("reportCases", FieldKind.Groups, "算例：给出这些数，报告的一句应怎样写"),
        May("lightCases", FieldKind.Groups, "算例：监控表的一行应是什么灯"),
        May("riskCases", FieldKind.Groups, "算例：抽样时的风险分"),
        May("budgetCases", FieldKind.Groups, "算例：下年度预算安排的建议"),
        May("noticeCases", FieldKind.Groups, "算例：公示到哪天止"),
        May("objectionCases", FieldKind.Groups, "算例：异议还缺什么"),
    ]);

    public static readonly PackSection Basis = new("basis", "依据的文件", [
        Must("title", FieldKind.Text, "文件名"),
        May("number", FieldKind.Text, "文号"),
        Must("verified", FieldKind.YesNo, "是否核对过原文；没核对过的，报告里不当作确定的依据"),
    ]);

    public static readonly PackSection Form = new("forms", "规定了哪些表", [
        Must("form", FieldKind.Word, "表的种类"),
        Must("title", FieldKind.Text, "表名"),
        May("annex", FieldKind.Text, "附件号"),
    ]);

    public static readonly PackSection Weight = new("weights", "一级指标权重", [
        Must("form", FieldKind.Word, "表的种类"),
        Must("dimension", FieldKind.Word, "一级指标"),
        Must("points", FieldKind.Number, "分值"),
    ]);

    public static readonly PackSection Score = new("scores", "评分规则", [
        May("reverse", FieldKind.Word, "反向指标未达标时：ratio 按A/B，linear 按1−(B−A)/A"),
        May("decimals", FieldKind.Whole, "得分保留几位小数，四舍五入；0到4"),
        May("tiers", FieldKind.Numbers, "定性指标各档的下限（含），从高到低，最后是0"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Grade = new("grades", "评价等级", [
        Must("name", FieldKind.Text, "等级名"),
        Must("from", FieldKind.Number, "下限（含）"),
        Must("to", FieldKind.Number, "上限（不含；100含）"),
    ]);

    public static readonly PackSection Thresholds = new("thresholds", "界限", [
        May("executionReason", FieldKind.Group, "预算执行率低于它要说明原因；0到1"),
        May("overshoot", FieldKind.Group, "完成值达到目标值的这个倍数要说明原因；大于1"),
        May("overshootOverZero", FieldKind.Group, "目标值为0时，完成值达到它要说明原因；大于0"),
        May("weakSatisfaction", FieldKind.Group, "满意度的指标值低于它即明显偏低；0到1之间"),
        May("growthReason", FieldKind.Group, "增减幅度达到它要说明原因；大于0"),
    ]);

    public static readonly PackSection Threshold = new("一个界限", "thresholds 下的每个界限", [
        Must("value", FieldKind.Number, "数值；比率写成小数，如0.9"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Required = new("required", "必备维度", [
        Must("form", FieldKind.Word, "表的种类"),
        Must("dimension", FieldKind.Word, "一级指标"),
        May("class", FieldKind.Word, "二级指标；不写则该一级指标下任何一类都算"),
    ]);

    public static readonly PackSection Framework = new("frameworks", "指标体系", [
        Must("id", FieldKind.Text, "编号，包内唯一"),
        Must("title", FieldKind.Text, "名称"),
        May("form", FieldKind.Word, "用于哪种表"),
        May("points", FieldKind.Number, "总分；写了则各标题、各指标须合得上"),
        May("headings", FieldKind.Groups, "有分值的一、二级标题"),
        Must("indicators", FieldKind.Groups, "三级指标"),
    ]);

    public static readonly PackSection Heading = new("headings", "有分值的标题", [
        Must("path", FieldKind.Texts, "一级，或一级和二级"),
        Must("points", FieldKind.Number, "分值"),
    ]);

    public static readonly PackSection Indicator = new("indicators", "三级指标", [
        Must("path", FieldKind.Texts, "上级标题，一级在前"),
        Must("name", FieldKind.Text, "名称，同一上级下唯一"),
        May("points", FieldKind.Number, "分值；几项合给一个分值时不写，分值写在标题上"),
        May("explanation", FieldKind.Text, "指标解释"),
        May("formula", FieldKind.Text, "指标说明、计算公式"),
        May("criteria", FieldKind.Text, "评分标准"),
    ]);

    public static readonly PackSection Library = new("library", "指标库：载入时逐条核对，程序读出的单位、方向和类别须与写的一致", [
        Must("path", FieldKind.Texts, "一级和二级指标"),
        Must("name", FieldKind.Text, "名称，同一上级下唯一"),
        May("field", FieldKind.Text, "领域，如“设施维护”"),
        May("formula", FieldKind.Text, "计算公式"),
        May("unit", FieldKind.Text, "指标值的单位；日期和定性的不写"),
        May("direction", FieldKind.Word, "方向：positive 越多越好，reverse 越少越好，exact 按期按数；定性的不写"),
        Must("targets", FieldKind.Texts, "常用的指标值，最常用的在前；{年度}代表所填的预算年度"),
    ]);

    public static readonly PackSection Deadline = new("deadlines", "办理时限", [
        Must("what", FieldKind.Text, "办什么"),
        May("form", FieldKind.Word, "办的是哪种表；开启年度时由它得出这种表的提交期限"),
        May("after", FieldKind.Text, "从哪件事起算；与 days 同写"),
        May("days", FieldKind.Whole, "几日内，1到3650"),
        May("workingDays", FieldKind.YesNo, "是否按工作日，不写为 false"),
        May("month", FieldKind.Whole, "固定日期的月；与 day 同写，不与 days 同写"),
        May("day", FieldKind.Whole, "固定日期的日"),
        May("yearsAfter", FieldKind.Whole, "固定日期在预算年度之后几年，之前一年写-1，不写为0"),
        May("publishes", FieldKind.YesNo, "是不是向社会公开的时限：从批复（审定）起算，工作台由它得出最迟哪天公开。不写为 false"),
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
    ]);

    public static readonly PackSection Case = new("cases", "指标算例", [
        Must("says", FieldKind.Text, "说明什么"),
        Must("name", FieldKind.Text, "指标名"),
        Must("target", FieldKind.Text, "目标值"),
        Must("actual", FieldKind.Text, "完成值"),
        Must("points", FieldKind.Number, "分值"),
        May("score", FieldKind.Number, "应得分；不写表示两个值不能比较，由人评"),
    ]);

    public static readonly PackSection GradeCase = new("gradeCases", "等级算例", [
        Must("score", FieldKind.Number, "得分，0到100"),
        Must("grade", FieldKind.Text, "应属的等级"),
    ]);

    public static readonly PackSection ReasonCase = new("reasonCases", "界限算例", [
        Must("threshold", FieldKind.Word, "界限的字段名"),
        Must("value", FieldKind.Number, "数值"),
        Must("reason", FieldKind.YesNo, "是否要说明原因"),
    ]);

    public static readonly PackSection CriteriaCase = new("criteriaCases", "评分标准算例", [
        Must("indicator", FieldKind.Text, "指标体系里的指标名"),
        May("framework", FieldKind.Text, "指标体系的编号；名称在包内唯一时可不写"),
        May("value", FieldKind.Text, "指标的实际值"),
        May("points", FieldKind.Number, "分值；指标自己没有分值时写"),
        May("score", FieldKind.Number, "应得分；不写表示由人评"),
    ]);

    /// <summary>All sections, in the order of docs/packs.md.</summary>
    public static readonly ImmutableArray<PackSection> All = [
        Pack, Basis, Form, Weight, Score, Grade, Thresholds, Threshold, Required, Framework, Heading, Indicator, Library,
        NoticeSchema.Notice, NoticeSchema.Calendar, NoticeSchema.Objections, Deadline, MonitoringSchema.Monitoring, MonitoringSchema.Period,
            MonitoringSchema.Stage, MonitoringSchema.Band,
        MonitoringSchema.Rule, MonitoringSchema.Likelihood, ReportSchema.Report, ReportSchema.Section,
        ReportSchema.Sentence, AccountsSchema.Accounts, AccountsSchema.Table, AccountsSchema.Side, AccountsSchema.Classification,
        EvaluationSchema.Evaluation, EvaluationSchema.Table, EvaluationSchema.Row,
        EvaluationSchema.Sampling, EvaluationSchema.Risk, EvaluationSchema.Budgeting, EvaluationSchema.Ladder, EvaluationSchema.Cut,
        Case, GradeCase, ReasonCase, CriteriaCase, MonitoringSchema.Case, ReportSchema.Case,
        EvaluationSchema.RiskCase, EvaluationSchema.BudgetCase, NoticeSchema.NoticeCase, NoticeSchema.ObjectionCase,
    ];

    internal static PackField Must(string name, FieldKind kind, string meaning) => new(name, kind, true, meaning);

    internal static PackField May(string name, FieldKind kind, string meaning) => new(name, kind, false, meaning);
}
