using System.Collections.Immutable;
using System.Text;

namespace Mingji.Core.Checks.Gallery;

/// <summary>The page docs/checks.md: every check's card with its examples and the message that the failing one gives.</summary>
public static class CheckPage
{
    /// <summary>The whole page, lines ending in \n.</summary>
    public static string Write(ImmutableArray<ICheck> checks)
    {
        var page = new StringBuilder();
        page.Append("# 审核规则\n\n");
        page.Append("本页由各规则的卡片生成（`MINGJI_APPROVE=1 ./test`），不要手改。每条规则的反例和正例都作为测试运行。\n\n");
        page.Append("| 规则 | 级别 | 查什么 |\n|---|---|---|\n");
        foreach (var check in checks)
        {
            var card = check.Card;
            page.Append("| [`").Append(card.Rule).Append("`](#").Append(Anchor(card.Rule)).Append(") | ").Append(Word(card.Severity))
                .Append(" | ").Append(card.Title).Append(" |\n");
        }

        foreach (var check in checks) Card(check, page);
        return page.ToString();
    }

    /// <summary>A severity in Chinese.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    private static string Anchor(string rule) => rule.Replace("/", "", StringComparison.Ordinal);

    private static void Card(ICheck check, StringBuilder page)
    {
        var card = check.Card;
        page.Append("\n## ").Append(card.Rule).Append("\n\n**").Append(card.Title).Append("**（").Append(Word(card.Severity)).Append("）\n\n");
        page.Append("- 依据：").Append(card.Basis).Append('\n');
        page.Append("- 反例：").Append(card.Fails.Says).Append('\n');
        foreach (var finding in ExampleRun.Findings(check, card.Fails).Findings)
        {
            if (finding.Rule == card.Rule) page.Append("  > ").Append(finding.Message).Append('\n');
        }

        page.Append("- 正例：").Append(card.Passes.Says).Append('\n');
    }
}
