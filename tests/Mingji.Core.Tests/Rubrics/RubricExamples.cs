using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

/// <summary>An example of a kind for the page: criteria in our own words, an input and what it shows.</summary>
internal sealed record RubricExample(string Kind, string Title, string Text, decimal Points, string Given, string Says)
{
    public Rubric Rubric { get; } = RubricCompiler.Compile(Text, Points).Rubric ?? throw new InvalidOperationException(Text);

    public string Picture => Kind + (Variant > 1 ? "-" + Variant : "") + ".svg";

    public int Variant { get; init; } = 1;

    public RubricInput Input => new Wording(Text, Points, Given, null, false).Input();
}

internal static class RubricExamples
{
    public static readonly IReadOnlyList<RubricExample> All =
    [
        new(RubricKind.Steps, "逐点扣分", "验放率≥95%，得10分；每低1个百分点扣2分，扣完为止。", 10, "value=93.2%",
            "只计整步：低1.8个百分点计1步。标准里写了“不足1个百分点按1个百分点计算”的进一步，写了“不足部分按比例扣分”或评价标准包选了按比例的，按比例计；算式里说明用的是哪一种。"),
        new(RubricKind.Steps, "单向扣分的起点", "刷卡率达60%以上的，得4分；每减少一个百分点，扣0.5分。", 4, "value=58%", "没有写从哪里起扣的，从得满分的界限起扣；扣分的方向与得满分的条件相反，读不懂，不执行。") { Variant = 2 },
        new(RubricKind.Bands, "分档", "满意度90%（含）以上得5分；80%（含）-90%得4分；60%（含）-80%得2分；低于60%不得分。", 5, "value=89.99%", "（含）、≥、以上含本数；一端没有写归谁的，相邻的档写了就归写了的；都没有写的，值正好落在交界上时不评价。"),
        new(RubricKind.Bands, "依次类推", "完成100%得10分，完成90%得9分，完成80%得8分，依次类推。", 10, "value=85%", "按相邻两档的差一直推到0分；落在两档之间的，取够得着的一档。") { Variant = 2 },
        new(RubricKind.Linear, "两端之间按公式", "利用率≥95%的，得满分；利用率≤85%的，得0分；在85%-95%之间的，按公式计算得分。得分=（利用率－85%）÷（95%－85%）×分值。", 2, "value=90%",
            "公式里的名称是事实，分值、满分、该指标分值是指标的分值。没有写公式而写“按插值法”的，用两端的档。"),
        new(RubricKind.ProportionalTo, "按比例", "完成年度目标得满分，未完成的按比例得分。", 10, "target=40场 actual=30场", "目标和实际都有时是实际÷目标；只给百分比的，就是完成率。满分线不在100%也不是目标的“按比例”有两种读法，不执行。"),
        new(RubricKind.Ratio, "公式", "到位率=（到位资金/计划资金）×100%。得分=到位率×分值。", 6, "facts=到位资金:90万元,计划资金:120万元", "除数为零时不评价，说明“基数为零”；百分比与金额不能相加减。"),
        new(RubricKind.AllOrNothing, "达标得满分", "目标值为≤100%；达到目标值得满分，大于100%得0分。", 2, "value=97.5%", "不超过、不高于、小于等于、≤、≦、未超过都是一样的。"),
        new(RubricKind.Checklist, "逐项给分", "①有资产台账，1分；②台账与实物相符，2分。", 3, "met=2", "每项是否符合由评价人回答（met 列出符合的项）。"),
        new(RubricKind.Occurrences, "逐例扣分", "资料齐全。每发现一处缺漏扣0.5分，最多扣2分。", 4, "count=3", "前面没有给分的句子是要求；次数由评价人给出（count）。"),
        new(RubricKind.Conditions, "按先后的条件", "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。", 3, "facts=结余:0.14万元,上年结转:432.05万元", "从上往下，第一个成立的条件给分；比较的是事实，缺哪一项就说缺哪一项。"),
        new(RubricKind.Bonus, "加分与上限", "达到60%得2分，每增加1个百分点加0.1分，最高加2分；低于60%不得分。", 4, "value=70.5%", "有上限的加分可以超过起点的分数；没有写上限的，不超过分值。"),
        new(RubricKind.Veto, "一票否决", "存在挤占、挪用资金的，该项不得分。", 5, "holds=false", "只写了不得分情形的，其余情形得满分。"),
        new(RubricKind.Tiers, "等次", "优秀5分，良好4分，合格3分，不合格0分。", 5, "value=良好", "等次由人判断，分数由等次得出；给的是分数段（4-5分）的，由评价人在段内掌握，不执行。"),
        new(RubricKind.Combination, "几种合在一起", "验放率≥95%，得3分，每低1个百分点扣1分；台账完整得2分。", 5, "value=94% met=2", "分数加起来正好是分值的，各项相加；加不起来又没有写各占多少分的，不执行。"),
    ];
}
