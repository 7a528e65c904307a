using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// The text says that there was none of a kind of money, and its table holds nothing; but the overview shows income of it. A denied income is
/// an error; denied expenditure is a question, since what came in may have been left over.
/// </summary>
internal static class DeniedMoney
{
    private const int LongestText = 2000;

    private static readonly (string Words, string Income, Func<AccountsTables, AmountTable?> Table)[] Kinds =
    [
        ("一般公共预算财政拨款", AccountsTables.GeneralIncome, tables => tables.GeneralBudget),
        ("政府性基金", AccountsTables.FundIncome, tables => tables.Fund), ("国有资本经营", AccountsTables.CapitalIncome, tables => tables.Capital),
    ];

    private static readonly string[] Denials = ["没有", "无", "没有使用", "没有安排", "未使用", "未安排", "未发生", "不涉及"];
    private static readonly string[] Between = ["预算", "财政拨款", "安排的", "的"];

    public static void Run(Form form, AccountsTables tables, string rule, string basis, FindingSink sink)
    {
        foreach (var (words, label, of) in Kinds)
        {
            if (AccountsTables.Behind(tables.Overview, label) is not { Stated.Figure.Value: not 0 } income) continue;
            if (of(tables) is not { } table || AccountsRows.HasFigures(table)) continue;
            foreach (var passage in form.Passages)
            {
                if (passage.Text.Length > LongestText || Denied(PlainText.Tight(passage.Text), words) is not { } denied) continue;
                var message = $"文中写“{ArithmeticText.Excerpt(denied)}”，《{ArithmeticText.Excerpt(table.Title)}》也没有数据，"
                    + $"但{income.Name}为{income.Stated.Text}{(income.Stated.Figure!.Value.Unit.IsStated ? "" : form.MoneyUnit.Symbol)}";
                var severity = SaysIncome(denied) ? Severity.Error : Severity.Warning;
                sink.Add(new Finding(rule, severity, form.Id, passage.At, table.Title, message, basis) { Stated = denied });
                break;
            }
        }
    }

    /// <summary>"没有政府性基金预算财政拨款收入和支出"; null when the text denies no such thing, or only a part of it.</summary>
    private static string? Denied(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var denial = Denials.Where(d => text.AsSpan(0, at).EndsWith(d, StringComparison.Ordinal)).MaxBy(d => d.Length);
            if (denial is null) continue;
            var end = at + words.Length;
            while (Array.Find(Between, b => text.AsSpan(end).StartsWith(b, StringComparison.Ordinal)) is { } between) end += between.Length;
            var rest = text.AsSpan(end);
            var length = rest.StartsWith("收入和支出", StringComparison.Ordinal) || rest.StartsWith("收入及支出", StringComparison.Ordinal) ? 5
                : rest.StartsWith("收入支出", StringComparison.Ordinal) ? 4
                : rest.StartsWith("收入", StringComparison.Ordinal) || rest.StartsWith("支出", StringComparison.Ordinal)
                    || rest.StartsWith("收支", StringComparison.Ordinal) ? 2 : 0;
            if (length > 0) return text[(at - denial.Length)..(end + length)];
        }

        return null;
    }

    private static bool SaysIncome(string denied) =>
        denied.EndsWith("收支", StringComparison.Ordinal) || denied.Contains("收入", StringComparison.Ordinal);
}
