using System.Collections.Frozen;

namespace Mingji.Core.Figures;

/// <summary>
/// The measure words of the language as they occur in targets: each with its kind, its size and the word it is counted in
/// ("千米" is a thousand 米). A word may stand for another (名 for 人) without changing what is printed.
/// </summary>
internal static class Classifiers
{
    private static readonly (string Words, UnitKind Kind, decimal Scale, string Base)[] Table =
    [
        ("元 人民币", UnitKind.Money, 1, "元"),
        ("角", UnitKind.Money, 0.1m, "元"),
        ("美元", UnitKind.Money, 1, "美元"),
        ("港元 港币", UnitKind.Money, 1, "港元"),
        ("欧元", UnitKind.Money, 1, "欧元"),
        ("% 百分比 个百分比", UnitKind.Ratio, 0.01m, ""),
        ("‰ 千分比", UnitKind.Ratio, 0.001m, ""),
        ("成", UnitKind.Ratio, 0.1m, ""),
        ("个百分点 百分点", UnitKind.PercentagePoint, 0.01m, ""),
        ("个千分点 千分点", UnitKind.PercentagePoint, 0.001m, ""),
        ("分", UnitKind.Points, 1, "分"),
        ("秒 秒钟", UnitKind.Duration, 1m / 3600, "小时"),
        ("分钟", UnitKind.Duration, 1m / 60, "小时"),
        ("小时 个小时 h H", UnitKind.Duration, 1, "小时"),
        ("天 日 个自然日 自然日 日历天", UnitKind.Duration, 24, "小时"),
        ("周 星期 个星期", UnitKind.Duration, 168, "小时"),
        ("工作日 个工作日", UnitKind.Duration, 1, "工作日"),
        ("个月 月", UnitKind.Duration, 1, "月"),
        ("季 季度 个季度", UnitKind.Duration, 3, "月"),
        ("年 周年 个年度 年度", UnitKind.Duration, 12, "月"),
        ("岁 周岁", UnitKind.Count, 1, "岁"),
        ("人 名 位", UnitKind.Count, 1, "人"),
        ("米 m", UnitKind.Count, 1, "米"),
        ("公里 千米 km KM", UnitKind.Count, 1_000, "米"),
        ("厘米 cm", UnitKind.Count, 0.01m, "米"),
        ("毫米 mm", UnitKind.Count, 0.001m, "米"),
        ("平方米 ㎡ m2 m² 平米 平方", UnitKind.Count, 1, "平方米"),
        ("公顷", UnitKind.Count, 10_000, "平方米"),
        ("平方公里 平方千米 km2 km²", UnitKind.Count, 1_000_000, "平方米"),
        ("亩", UnitKind.Count, 1, "亩"),
        ("立方米 立方 m3 m³ 方", UnitKind.Count, 1, "立方米"),
        ("吨 t", UnitKind.Count, 1_000, "公斤"),
        ("公斤 千克 kg KG", UnitKind.Count, 1, "公斤"),
        ("斤", UnitKind.Count, 0.5m, "公斤"),
        ("克 g", UnitKind.Count, 0.001m, "公斤"),
        ("千瓦时 度 kWh", UnitKind.Count, 1, "千瓦时"),
        ("标箱 TEU 标准箱 个标箱", UnitKind.Count, 1, "标箱"),
        ("栋 幢", UnitKind.Count, 1, "栋"),
        ("村 个村", UnitKind.Count, 1, "村"),
        ("批 批次", UnitKind.Count, 1, "批"),
        ("场 场次", UnitKind.Count, 1, "场"),
        ("次 回 频次", UnitKind.Count, 1, "次"),
    ];

    /// <summary>Words that count only themselves.</summary>
    private const string Plain =
        "项 个 人次 家 户 所 座 处 件 套 台 辆 架 艘 列 班 期 篇 份 册 本 条 宗 起 例 张 块 间 只 头 匹 株 棵 粒 支 部 门 种 类 车次 航班 班次 "
        + "户次 家次 台次 辆次 件次 份次 镇 乡 县 学时 课时 人天 人日 人月 平台 床 床位 张床位 班列 票 单 笔 眼 口 盏 面 幅 点位 页 字 颗 根 组 队 "
        + "团 节 届 轮 人份 剂 剂次 点 倍 升 毫升 千瓦 兆瓦 兆 M 扇 副 把 对 双 枚 顶 瓶 箱 袋 桶 盒 包 卷 封 段 层 道 路 站 井 片 网 样 款 版 集 "
        + "章 首 曲 幕 尾 羽 架次 艘次 趟 趟次 标段 批件 人才 名次 亩次 公里次 摄氏度 ℃ dB 分贝";

    /// <summary>Words for happenings: a target in 场 may be met in 次.</summary>
    private static readonly FrozenSet<string> Events = FrozenSet.ToFrozenSet(["次", "场", "期", "批", "趟", "班次"]);

    /// <summary>Words for things that 个 can stand for as well.</summary>
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
    [
        "项", "家", "所", "座", "处", "件", "套", "台", "条", "村", "种", "类", "点", "点位", "平台", "站", "标段", "宗", "例", "门", "部", "镇",
        "乡", "县", "组", "标箱", "栋", "间", "篇",
    ]);

    public static readonly FrozenDictionary<string, Unit> All = MakeAll();

    /// <summary>The longest word of the table.</summary>
    public const int Longest = 5;

    private static FrozenDictionary<string, Unit> MakeAll()
    {
        var all = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var (words, kind, scale, of) in Table)
        foreach (var word in words.Split(' '))
            all[word] = new(word, kind, scale, of);
        foreach (var word in Plain.Split(' ')) all.TryAdd(word, new(word, UnitKind.Count, 1, word));
        foreach (var unit in new[] { Unit.Yuan, Unit.Percent, Unit.PerMille, Unit.PercentagePoint, Unit.Points }) all[unit.Symbol] = unit;
        all["百分比"] = Unit.Percent;
        all["百分点"] = Unit.PercentagePoint;
        all["人民币"] = Unit.Yuan;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>True when one thing may be counted with either word.</summary>
    public static bool Interchange(string one, string other) =>
        (one == "个" && Things.Contains(other)) || (other == "个" && Things.Contains(one))
        || (Events.Contains(one) && Events.Contains(other));
}
