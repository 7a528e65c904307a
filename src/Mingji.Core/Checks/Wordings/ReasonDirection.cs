using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Wordings;

/// <summary>
/// A reason for a rise that speaks of nothing but money that fell, or the reverse. What fell or rose the year before, or beside money (people,
/// visits), may well be the reason for the opposite, and is left alone.
/// </summary>
internal static class ReasonDirection
{
    private static readonly string[] More = ["增加", "增长", "上升", "提高", "增多"];
    private static readonly string[] Less = ["减少", "下降", "降低", "压减", "缩减"];
    private static readonly string[] Money = ["支出", "经费", "费用", "收入", "拨款", "资金", "投入"];
    private static readonly string[] Between = ["略有", "有所", "相应", "大幅", "随之", "较上年", "比上年", "同比", "也", "均", "都", "较大"];
    private static readonly string[] Elsewhere = ["上年度", "上年同期", "去年", "以前年度", "基数", "结转", "退回", "未", "往年", "2"];

    public static void Run(Statement said, string verb, Stated? reason, string than, Action<Statement, Stated, string, string> report)
    {
        if (reason is null || verb.Length == 0 || reason.Text.Length > 400) return;
        var rises = verb is "大于" or "高于" or "超过" || Array.Exists(More, verb.Contains);
        if (!rises && !(verb is "小于" or "低于" || Array.Exists(Less, verb.Contains))) return;
        var (same, opposite) = rises ? (More, Less) : (Less, More);
        if (Array.Exists(same, word => reason.Text.Contains(word, StringComparison.Ordinal))
            || Array.Exists(Elsewhere, word => reason.Text.Contains(word, StringComparison.Ordinal))) return;
        if (Array.Find(opposite, word => SpeaksOfMoney(reason.Text, word)) is not { } contrary) return;
        report(said, reason, $"{said.Subject}写与{than}相比{verb}，给出的原因说的却是{contrary}：「{ArithmeticText.Excerpt(reason.Text)}」，请核对", verb);
    }

    private static bool SpeaksOfMoney(string reason, string word)
    {
        for (var at = reason.IndexOf(word, StringComparison.Ordinal); at >= 0; at = reason.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var before = reason[..at];
            while (Array.Find(Between, b => before.EndsWith(b, StringComparison.Ordinal)) is { } between) before = before[..^between.Length];
            if (Array.Exists(Money, noun => before.EndsWith(noun, StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
