using System.Text;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

/// <summary>Writes docs/rubric-language.md from the examples, so that what it shows is what happens.</summary>
internal static class RubricPage
{
    private static readonly (string Text, decimal Points)[] Refused =
    [
        ("全部符合得满分，不符合扣分。", 3),
        ("效果显著得4-5分，一般得2-3分。", 5),
        ("根据完成情况酌情扣分。", 3),
        ("完成率90%以上得5分，其余情形另行研究。", 5),
    ];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# 评分标准的语言\n\n").Append(
            "明绩把评分标准的原文读成一棵小树，照着执行、解释、画图，并用规范的说法印出来；规范的说法再读一遍，得到的是同一棵树。\n"
            + "有一个词没有读懂，就不执行，指出是哪几个字、在原文第几个字、为什么，留给评价人在分值以内评定；从不猜测。\n\n"
            + "得分在0与分值之间，四舍五入到两位小数（四舍五入时算式里写明）。缺的数不当作零：缺什么就说缺什么，不评价。\n\n"
            + "本页由测试生成（`RubricPageTests`）：例子、规范表述、算式和曲线都是程序的实际输出。\n");
        foreach (var example in RubricExamples.All) Write(page, example);
        page.Append("\n## `judgement`：由人评定\n\n| 原文 | 没有读懂或须由人判断的字 | 为什么 |\n|---|---|---|\n");
        foreach (var (text, points) in Refused)
        {
            foreach (var words in RubricCompiler.Compile(text, points).Unread) page.Append($"| {text} | 第{words.Offset + 1}字起“{words.Text}” | {words.Why} |\n");
        }

        return page.Append(Tail).ToString();
    }

    private static void Write(StringBuilder page, RubricExample example)
    {
        page.Append($"\n## {(example.Variant > 1 ? "" : $"`{example.Kind}`：")}{example.Title}\n\n> {example.Text}（分值{Quantity.Plainly(example.Points)}）\n\n{example.Says}\n\n");
        page.Append($"- 规范表述：{example.Rubric.Canonical()}\n- 输入：`{example.Given}`\n");
        foreach (var line in example.Rubric.Explain(example.Input).Lines) page.Append("- 算式：").Append(line).Append('\n');
        if (RubricCurve.Svg(example.Rubric, example.Text) is not null) page.Append($"\n![{example.Title}](pictures/rubrics/{example.Picture})\n");
    }

    private const string Tail =
        """

        ## 怎样写都一样的写法

        - 全角、半角，繁体、简体，词中间的空格和换行；≥ ≧ >= 大于等于 大于或等于 不低于 不少于 达到 …以上 …及以上；≤ ≦ <= 小于等于 不高于 不超过 未超过 控制在…以内 …以下。
        - 区间：80%（含）-90%、80%≤x＜90%、[80%,90%)、大于80%小于90%、80%以上不足90%、在80%与90%之间（含80%）；80-90% 的前一个数也是百分数。
        - 得、计、记、给、赋；扣、扣减、扣除、减；满分、该指标分值、分值、权重分、标准分；分值的80%、80%的分值。
        - 一个百分点、1个百分点、1%（指标值是百分数时）都是一个百分点；一、两、十等汉字数目和百分之九十。
        - 扣完为止、不得负分、最高不超过满分等不改变结果的话，括号里的说明，“用以反映……”“……是指……”一类解释，读作没有得分意义的话。
        - 指标名称前有没有“部门”“单位”“本”“某”都是同一个名称；以下以上、本数的规则照《民法典》第一千二百五十九条，但相邻的档写明了（含）的照写明的。

        ## 输入

        命令：`mingji rubric "原文" --points 5 --value 103%`，或 `mingji rubric --batch 文件.jsonl`（每行一个 JSON，字段见 contract；另可有 `formula`：旁边的计算公式，`proRata`：按比例计步）。
        `--plot 文件.svg` 画出得分随指标值变化的曲线：实心点属于这个值，空心点不属于，× 表示原文没有写归哪一档。

        """;
}
