using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Privacy;

/// <summary>
/// No personal mobile number is published. Office numbers (landlines with an area code, 12345, 400…) are meant to be public and are not
/// reported.
/// </summary>
public sealed class PhoneCheck : PassageCheck
{
    private const string Rule = "privacy/phone";
    private const string Basis = "公开文件不应包含个人信息（政府信息公开条例第十五条，条款待核实）；联系方式应当用办公电话";

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "公开了个人手机号码",
        Basis,
        new CheckExample("联系电话写了手机号码", [Example("联系电话：13900000000")]),
        new CheckExample("联系电话是办公电话", [Example("联系电话：0751-0000000")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        foreach (var passage in passages)
        {
            if (!DigitRun.HasMany(passage.Text)) continue;
            foreach (var (start, end) in In(passage.Text)) Report(formId, passage, start, end, sink);
        }
    }

    /// <summary>Where mobile numbers stand in a text.</summary>
    internal static IEnumerable<(int Start, int End)> In(string text)
    {
        var at = 0;
        while (DigitRun.TryNext(text, at, out var start, out var end))
        {
            at = end;
            if (!TryMobile(text, start, ref end)) continue;
            yield return (start, end);
            at = end;
        }
    }

    // 11 digits from 13 to 19, in one run, after 86, or grouped 3-4-4.
    private static bool TryMobile(string text, int start, ref int end)
    {
        var first = start;
        if (end - start == 13 && text[start] == '8' && text[start + 1] == '6') first = start + 2;
        if (end - start == 3 && TryGroups(text, start, out var last)) end = last;
        else if (end - first != 11) return false;
        var second = Figures.PlainText.HalfWidth(text[first + 1]);
        if (Figures.PlainText.HalfWidth(text[first]) != '1' || second is < '3' or > '9') return false;
        return !DigitRun.Touches(text, start, end) && !DigitRun.IsAmount(text, end);
    }

    private static bool TryGroups(string text, int start, out int end)
    {
        end = start + 13;
        if (end > text.Length || (end < text.Length && DigitRun.IsDigit(text[end]))) return false;
        if (text[start + 3] != text[start + 8] || text[start + 3] is not (' ' or '-')) return false;
        for (var i = start; i < end; i++)
        {
            if (i - start is not (3 or 8) && !DigitRun.IsDigit(text[i])) return false;
        }

        return true;
    }

    private static void Report(string formId, Passage passage, int start, int end, FindingSink sink)
    {
        var printed = passage.Text[start..end];
        var digits = printed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var message = $"文中公开了手机号码{printed}{Quote(passage.Text, start, end)}，应当改为办公电话或者删去";
        sink.Add(new Finding(Rule, Severity.Warning, formId, passage.At, "联系电话", message, Basis) { Stated = digits });
    }

    // A cell that holds nothing but the number needs no quoting.
    private static string Quote(string text, int start, int end) =>
        end - start == text.Length ? "" : $"（「{Around(text, start, end)}」）";

    internal static string Around(string text, int start, int end) =>
        ArithmeticText.Excerpt(text[Math.Max(0, start - 10)..Math.Min(text.Length, end + 4)]);

    private static Form Example(string text) => ExampleForm.Of(FormType.DepartmentSelfEvaluation).Text(text).Build();
}
