using System.Buffers;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.References;

/// <summary>A form of one year that takes the assessment rules of a much earlier year as its standard was probably copied.</summary>
public sealed class StaleCheck : IDossierCheck
{
    private const string Rule = "reference/stale";
    private const string Basis = "评价依据应为评价年度适用的考评文件";

    // Rules of the year before are often still in force; older ones named by their year are not.
    private const int YearsInForce = 1;

    private static readonly string[] Assessments = ["考评", "考核", "评价"];
    private static readonly SearchValues<string> Signs = SearchValues.Create(["根据", "依据", "按照", "参照"], StringComparison.Ordinal);

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "引用的考评文件不是本年度的",
        Basis,
        new CheckExample("2021年度的评分表按2015年度考评工作的通知设置指标", [Example("根据2015年度综合考评工作通知设置")]),
        new CheckExample("按2021年度考评工作的通知设置指标", [Example("根据2021年度综合考评工作通知设置")]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        var common = DossierYear.Of(dossier);
        foreach (var form in dossier.Forms)
        {
            if ((form.FiscalYear ?? common) is { } year) Run(form, year, sink);
        }
    }

    private static void Run(Form form, FiscalYear year, FindingSink sink)
    {
        HashSet<FiscalYear>? told = null;
        foreach (var row in form.Indicators)
        {
            Look(form, year, row.Name, row.Criteria, ref told, sink);
            Look(form, year, row.Name, row.Explanation, ref told, sink);
            Look(form, year, row.Name, row.Formula, ref told, sink);
        }

        foreach (var passage in form.Passages) Look(form, year, "评价依据", passage.Text, passage.At, ref told, sink);
    }

    private static void Look(Form form, FiscalYear year, string name, Stated? stated, ref HashSet<FiscalYear>? told, FindingSink sink)
    {
        if (stated is not null) Look(form, year, name, stated.Text, stated.At, ref told, sink);
    }

    private static void Look(
        Form form, FiscalYear year, string name, string text, Place at, ref HashSet<FiscalYear>? told, FindingSink sink)
    {
        if (!text.AsSpan().ContainsAny(Signs) || Cited(text, year) is not { } cited || !(told ??= []).Add(cited)) return;
        var message = $"这是{year.Year}年度的表，「{name}」的依据却是{cited.Year}年度的考评文件（「{Around(text, cited)}」），"
            + $"早了{year.Year - cited.Year}年";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, at, name, message, Basis)
        {
            Stated = cited.ToString(),
            Expected = year.ToString(),
        });
    }

    /// <summary>The year of the first "YYYY年度…考评" that is more than a year older than the form.</summary>
    private static FiscalYear? Cited(string text, FiscalYear year)
    {
        const int Reach = 12;
        for (var at = text.IndexOf("年度", StringComparison.Ordinal); at >= 0; at = text.IndexOf("年度", at + 2, StringComparison.Ordinal))
        {
            if (at < 4 || !int.TryParse(text.AsSpan(at - 4, 4), out var cited) || cited is < 1990 or > 2100) continue;
            var rest = text.AsSpan(at, Math.Min(Reach, text.Length - at));
            var cut = rest.IndexOfAny('，', '。', '；');
            if (cut >= 0) rest = rest[..cut];
            if (cited >= year.Year - YearsInForce || !Names(rest)) continue;
            return new FiscalYear(cited);
        }

        return null;
    }

    private static bool Names(ReadOnlySpan<char> text)
    {
        foreach (var word in Assessments)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    private static string Around(string text, FiscalYear cited)
    {
        var at = text.IndexOf(cited.Year + "年度", StringComparison.Ordinal);
        return ArithmeticText.Excerpt(text[Math.Max(0, at)..]);
    }

    private static Form Example(string criteria) => ExampleForm.Of(FormType.ScoreSheet)
        .With(form => form with { FiscalYear = new(2021) })
        .Indicator(ExampleIndicator.Make("重点工作完成情况") with { Criteria = new Stated(criteria, null, new Place(-1, "评分标准")) })
        .Build();
}
