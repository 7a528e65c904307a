namespace Mingji.Core.Rubrics;

/// <summary>The stable names of the kinds of rubric; docs/rubric-language.md shows each.</summary>
public static class RubricKind
{
    public const string Steps = "steps";
    public const string Bands = "bands";
    public const string Linear = "linear";
    public const string ProportionalTo = "proportional";
    public const string Ratio = "formula";
    public const string AllOrNothing = "all-or-nothing";
    public const string Checklist = "checklist";
    public const string Occurrences = "occurrences";
    public const string Conditions = "conditions";
    public const string Bonus = "bonus";
    public const string Veto = "veto";
    public const string Tiers = "tiers";
    public const string Combination = "combination";
    public const string Judgement = "judgement";

    private static readonly string[] Grades =
    [
        "优秀", "良好", "合格", "不合格", "基本合格", "一般", "较好", "较差", "很好", "优", "良", "中", "差", "好", "中等", "及格", "不及格", "满意", "基本满意", "不满意",
        "非常满意", "较满意", "比较满意", "显著", "较显著", "不显著", "明显", "较明显",
        "不明显", "达标", "基本达标", "未达标", "不达标", "完成", "基本完成", "部分完成", "部分达标", "健全", "较健全", "不健全", "规范", "较规范", "不规范", "一等", "二等",
        "三等", "合理", "基本合理", "不合理", "强", "较强", "弱", "高", "较高", "低",
        "A", "B", "C", "D", "甲", "乙", "丙", "丁",
    ];

    /// <summary>The kind of a compiled rubric.</summary>
    public static string Of(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        if (rubric.Parts.Count > 1) return rubric.Parts.All(InWords) ? Checklist : Combination;
        if (rubric.Vetoes.Count > 0) return rubric.Parts.All(p => p.Arms.Count == 0) ? Veto : Combination;
        return rubric.Parts.Count == 0 ? Veto : Of(rubric.Parts[0]);
    }

    /// <summary>Whether a word is a grade by itself.</summary>
    internal static bool IsGrade(string word) => Array.IndexOf(Grades, word) >= 0;

    private static bool InWords(Part part) => part.Adjustments.Count == 0
        && part.Arms.All(a => a.When is Holds or Presence or TargetMet or Otherwise or All);

    private static string Of(Part part)
    {
        var arms = part.Arms;
        var awards = arms.Select(a => a.Then).ToList();
        if (part.Adjustments.Count > 0)
        {
            return arms.Count == 0 ? part.Adjustments.All(a => a is Occurrence) ? Occurrences : Conditions : Combination;
        }

        if (awards.OfType<Steps>().Any(s => s.Each.Value > 0)) return awards.OfType<Steps>().Any(s => s.Each.Value < 0)
            ? Combination : Bonus;
        if (awards.Any(a => a is Linear || a is Formula { Expression: var e } && arms.Count > 1 && IsLine(e))) return Linear;
        if (awards.Any(a => a is Formula)) return Ratio;
        if (awards.Any(a => a is Proportional)) return ProportionalTo;
        if (awards.Any(a => a is Steps)) return Steps;
        if (arms.Any(a => a.When is Relation or All)) return Conditions;
        if (arms.Count > 1 && arms.All(a => a.When is Holds h && IsGrade(h.Text) || a.When is Otherwise)
            && arms.Count(a => a.When is Holds) > 1) return Tiers;
        if (VetoOnly(part)) return Veto;
        if (awards.All(a => a is Fixed f && (f.Points.Value == 0 || f.Points == PointsAmount.Full)) || awards.Count(Earns) <= 1
            && arms.Count <= 2) return AllOrNothing;
        return arms.Any(a => a.When is Between) ? Bands : Conditions;
    }

    private static bool Earns(Award award) => award is not Fixed { Points.Value: 0 };

    private static bool VetoOnly(Part part) => part.Arms.Count == 2 && part.Arms[0].Then is Fixed { Points.Value: 0 }
        && part.Arms[1] is { When: Otherwise, Then: Fixed { Points: { Value: 1, Share: true } } } && part.Arms[0].When is Holds or Presence;

    private static bool IsLine(Expression e) => e switch
    {
        Operation { Kind: Arithmetic.Multiply } o => IsLine(o.Left) || IsLine(o.Right),
        Operation { Kind: Arithmetic.Divide, Left: Operation { Kind: Arithmetic.Subtract } } o => Constant(o.Right),
        _ => false,
    };

    private static bool Constant(Expression e) => e switch
    {
        Literal => true,
        Operation o => Constant(o.Left) && Constant(o.Right),
        _ => false,
    };
}
