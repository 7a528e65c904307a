using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Periods;

/// <summary>Year slips in final accounts: a heading of another year, and a comparison with another year than the one before.</summary>
internal static class AccountsYears
{
    private const int LongestHeading = 50;

    private static readonly string[] Headings = ["决算表", "决算总表", "明细表", "部门决算", "单位决算", "情况说明"];

    public static void Run(Form form, string rule, string basis, FindingSink sink)
    {
        if (form.Type != FormType.FinalAccounts || form.FiscalYear is not { } year) return;
        foreach (var passage in form.Passages)
        {
            if (Heading(passage.Text) is { } other && other != year) Report(form, passage, other, year, rule, basis, sink);
            else if (TableLine(passage.Text) is { } line && line != year) Report(form, passage, line, year, rule, basis, sink);
            else if (Sentence(form, passage.Text) is { } said && said != year) Slip(form, passage, said, year, rule, basis, sink);
        }

        foreach (var said in form.Statements)
        {
            if (said.Base is { } compared && said.Year == year && compared != year.Before)
                Report(form, said, compared, year, rule, basis, sink);
        }
    }

    private static FiscalYear? Heading(string text)
    {
        if (text.Length > LongestHeading || !text.Contains("年度", StringComparison.Ordinal)) return null;
        var tight = PlainText.Tight(text);
        if (tight.Contains('。', StringComparison.Ordinal) || tight.Contains(',', StringComparison.Ordinal)) return null;
        return Array.Exists(Headings, word => tight.EndsWith(word, StringComparison.Ordinal)) ? SubjectText.YearIn(tight, out _) : null;
    }

    /// <summary>The year in the line above a table: "部门：某局　2023年度　金额单位：万元".</summary>
    private static FiscalYear? TableLine(string text)
    {
        if (text.Length > 2 * LongestHeading) return null;
        var tight = PlainText.Tight(text);
        var year = SubjectText.YearIn(tight, out var end);
        return tight.Contains("单位:", StringComparison.Ordinal) && tight.EndsWith('元') && !tight.Contains('。', StringComparison.Ordinal)
            && end >= 2 && tight[end - 1] == '度' ? year : null;
    }

    /// <summary>The year of a sentence that speaks of the whole year's accounts: "某局2024年度…", "截至2024年12月31日，…".</summary>
    private static FiscalYear? Sentence(Form form, string text)
    {
        if (text.Length > 4000 || form.Unit is not { Length: >= 4 } unit) return null;
        var head = PlainText.Tight(text[..Math.Min(text.Length, 120)]);
        var start = head.StartsWith(unit, StringComparison.Ordinal) ? unit.Length : -1;
        if (start >= 0) return SubjectText.YearIn(head[start..Math.Min(head.Length, start + 6)], out _);
        if (!head.StartsWith("截至", StringComparison.Ordinal) && !head.StartsWith("截止", StringComparison.Ordinal)) return null;
        return head.Length > 12 && head[6..].StartsWith("年12月31日", StringComparison.Ordinal) ? SubjectText.YearIn(head[2..7], out _) : null;
    }

    private static void Slip(Form form, Passage at, FiscalYear other, FiscalYear year, string rule, string basis, FindingSink sink) =>
        sink.Add(new Finding(
            rule, Severity.Warning, form.Id, at.At, "句中年度", $"这是{year.Year}年度决算，「{ArithmeticText.Excerpt(at.Text)}」说的却是{other.Year}年", basis)
        {
            Stated = other.ToString(),
            Expected = year.ToString(),
        });

    private static void Report(Form form, Passage at, FiscalYear other, FiscalYear year, string rule, string basis, FindingSink sink) =>
        sink.Add(new Finding(
            rule, Severity.Error, form.Id, at.At, "标题年度", $"这是{year.Year}年度决算，标题「{ArithmeticText.Excerpt(at.Text)}」写的却是{other.Year}年度", basis)
        {
            Stated = other.ToString(),
            Expected = year.ToString(),
        });

    private static void Report(
        Form form, Statement said, FiscalYear compared, FiscalYear year, string rule, string basis, FindingSink sink) =>
        sink.Add(new Finding(
            rule,
            Severity.Warning,
            form.Id,
            said.Source.At,
            said.Subject,
            $"{said.Subject}与{compared.Year}年比较；{year.Year}年度决算应与上年（{year.Before.Year}年）比较",
            basis)
        {
            Stated = compared.ToString(),
            Expected = year.Before.ToString(),
        });
}
