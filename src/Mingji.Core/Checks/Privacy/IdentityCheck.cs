using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Privacy;

/// <summary>
/// No citizen's identity number is published: 18 characters with a region, a date of birth and a check character (GB 11643).
/// </summary>
public sealed class IdentityCheck : PassageCheck
{
    private const string Rule = "privacy/id";
    private const string Basis = "公开文件不应包含公民身份号码（个人信息保护法，条款待核实）";
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "公开了公民身份号码",
        Basis,
        new CheckExample("名单里有18位身份号码", [Example("身份证号：11010519491231002X")]),
        new CheckExample("号码已经隐去中间各位", [Example("身份证号：110105********002X")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        foreach (var passage in passages)
        {
            if (!DigitRun.HasMany(passage.Text)) continue;
            foreach (var (start, end) in In(passage.Text)) Report(formId, passage, start, end, sink);
        }
    }

    /// <summary>Where identity numbers stand in a text, those with a wrong check character too.</summary>
    internal static IEnumerable<(int Start, int End)> In(string text)
    {
        var at = 0;
        while (DigitRun.TryNext(text, at, out var start, out var end))
        {
            at = end;
            var ends = end - start == 17 && end < text.Length && (PlainText.HalfWidth(text[end]) is 'X' or 'x');
            if (ends) end++;
            if (end - start == 18 && !DigitRun.Touches(text, start, end) && IsRegionAndBirth(Number(text, start, end))) yield return (start, end);
        }
    }

    private static string Number(string text, int start, int end) => DigitRun.Digits(text, start, end).ToUpperInvariant();

    private static void Report(string formId, Passage passage, int start, int end, FindingSink sink)
    {
        var number = Number(passage.Text, start, end);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (number[i] - '0') * Weights[i];
        var valid = CheckCharacters[sum % 11] == number[^1];
        var message = $"文中公开了身份号码{number}" + (valid ? "" : "（校验位不符，可能有误）") + "，应当删去或者隐去出生日期";
        var severity = valid ? Severity.Error : Severity.Warning;
        sink.Add(new Finding(Rule, severity, formId, passage.At, "身份号码", message, Basis) { Stated = number });
    }

    private static bool IsRegionAndBirth(string number)
    {
        var region = Two(number, 0);
        var century = Two(number, 6);
        var month = Two(number, 10);
        var day = Two(number, 12);
        return region is >= 11 and <= 82 && (century is 19 or 20) && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static Form Example(string text) => ExampleForm.Of(FormType.AllocationPlan).Text(text).Build();
}
