using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Privacy;

/// <summary>
/// No bank account is published: digits after the word for one, or a card number (62…, 16 to 19 digits, valid by the Luhn check).
/// </summary>
public sealed class AccountCheck : PassageCheck
{
    private const string Rule = "privacy/account";
    private const string Basis = "公开文件不应包含银行账号";
    private static readonly string[] Labels = ["账号", "帐号", "卡号", "账户号", "银行账户"];

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "公开了银行账号",
        Basis,
        new CheckExample("写出了收款人的银行账号", [Example("收款人银行账号：44001234567890123")]),
        new CheckExample("只写开户银行", [Example("开户银行：某银行某支行")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        foreach (var passage in passages)
        {
            if (!DigitRun.HasMany(passage.Text)) continue;
            foreach (var (start, end) in In(passage.Text)) Report(formId, passage, start, end, sink);
        }
    }

    /// <summary>Where account numbers stand in a text.</summary>
    internal static IEnumerable<(int Start, int End)> In(string text)
    {
        var at = 0;
        while (DigitRun.TryNext(text, at, out var start, out var end))
        {
            at = end = Joined(text, end);
            var digits = CountDigits(text, start, end);
            if (digits is < 9 or > 30) continue;
            if (DigitRun.Follows(text, start, Labels) || IsCard(text, start, end, digits)) yield return (start, end);
        }
    }

    // Card numbers are printed in groups of four.
    private static int Joined(string text, int end)
    {
        while (end + 4 < text.Length && (text[end] is ' ' or '-') && DigitRun.IsDigit(text[end + 1]) && DigitRun.IsDigit(text[end + 2])
            && DigitRun.IsDigit(text[end + 3]))
        {
            end++;
            while (end < text.Length && DigitRun.IsDigit(text[end])) end++;
        }

        return end;
    }

    private static int CountDigits(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (DigitRun.IsDigit(text[i])) count++;
        }

        return count;
    }

    private static bool IsCard(string text, int start, int end, int digits)
    {
        if (digits is < 16 or > 19 || text[start] != '6' || text[start + 1] != '2' || DigitRun.Touches(text, start, end)) return false;
        var sum = 0;
        var doubled = false;
        for (var i = end - 1; i >= start; i--)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var digit = (text[i] - '0') * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }

        return sum % 10 == 0;
    }

    private static void Report(string formId, Passage passage, int start, int end, FindingSink sink)
    {
        var number = passage.Text[start..end];
        var message = $"文中公开了银行账号{number}（「{PhoneCheck.Around(passage.Text, start, end)}」），应当删去";
        sink.Add(new Finding(Rule, Severity.Error, formId, passage.At, "银行账号", message, Basis) { Stated = number });
    }

    private static Form Example(string text) => ExampleForm.Of(FormType.AllocationPlan).Text(text).Build();
}
