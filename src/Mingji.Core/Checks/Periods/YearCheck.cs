using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Periods;

/// <summary>
/// The year agrees through a document: the forms attached to final accounts are of their year, and a form's heading of its own.
/// </summary>
public sealed class YearCheck : IDossierCheck
{
    private const string Rule = "period/year";
    private const string Basis = "同一份公开材料及其附表的年度应当一致";
    private const int ShortestSentence = 8;

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "年度前后不一致",
        Basis,
        new CheckExample("2022年决算后附2021年的自评表", [Accounts(), Attached(2021)]),
        new CheckExample("2022年决算后附2022年的自评表", [Accounts(), Attached(2022)]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        var accounts = dossier.Forms.Where(form => form.Type == FormType.FinalAccounts && form.FiscalYear is not null).ToList();
        if (accounts.Select(form => form.FiscalYear).Distinct().Count() == 1) Attachments(dossier, accounts[0], sink);
        foreach (var form in dossier.Forms)
        {
            Heading(form, sink);
            Sentences(form, sink);
            AccountsYears.Run(form, Rule, Basis, sink);
        }
    }

    /// <summary>One finding for all attached forms of one other year.</summary>
    private static void Attachments(Dossier dossier, Form accounts, FindingSink sink)
    {
        var year = accounts.FiscalYear!.Value;
        foreach (var others in dossier.Forms.Where(form => form.FiscalYear is { } own && own != year).GroupBy(form =>
            form.FiscalYear!.Value))
        {
            var first = others.First();
            var names = string.Join("、", others.Select(form => "《" + ArithmeticText.Excerpt(NameOf(form)) + "》"));
            var message = $"这是{year.Year}年度决算，所附{others.Count()}张表却是{others.Key.Year}年度的：{names}";
            sink.Add(new Finding(Rule, Severity.Error, first.Id, first.At, NameOf(first), message, Basis)
            {
                Stated = others.Key.ToString(),
                Expected = year.ToString(),
                Also = [.. others.Skip(1).Select(form => form.At)],
            });
        }
    }

    private static void Heading(Form form, FindingSink sink)
    {
        if (form.FiscalYear is not { } year || SubjectText.YearIn(PlainText.Tight(form.Title), out _) is not { } titled
            || titled == year) return;
        if (form.Title.Contains(year.Year.ToString(), StringComparison.Ordinal)) return;
        var message = $"表题「{ArithmeticText.Excerpt(form.Title)}」写{titled}，表内年度却是{year}";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, form.At, NameOf(form), message, Basis)
        {
            Stated = titled.ToString(),
            Expected = year.ToString(),
        });
    }

    /// <summary>Actual values that speak of a later year than the form's: one finding a form and year.</summary>
    private static void Sentences(Form form, FindingSink sink)
    {
        if (form.FiscalYear is not { } year) return;
        Dictionary<FiscalYear, List<(string Name, Place At)>>? slips = null;
        foreach (var row in form.Indicators)
        {
            if (row.Actual is not { } actual || actual.Text.Length < ShortestSentence
                || !actual.Text.Contains("20", StringComparison.Ordinal)) continue;
            var said = NarrativeReader.Read([new Passage(actual.Text, actual.At)], year).FirstOrDefault(s =>
                s.Year > year && s.Amount is not null);
            if (said?.Year is not { } later) continue;
            slips ??= [];
            if (!slips.TryGetValue(later, out var rows)) slips[later] = rows = [];
            rows.Add((row.Name, actual.At));
        }

        if (slips is null) return;
        foreach (var (later, rows) in slips) Report(form, later, rows, sink);
    }

    private static void Report(Form form, FiscalYear later, List<(string Name, Place At)> rows, FindingSink sink)
    {
        var names = string.Join("、", rows.Select(row => "「" + row.Name + "」"));
        var message = $"《{ArithmeticText.Excerpt(NameOf(form))}》是{form.FiscalYear!.Value.Year}年度的表，{names}的完成值写的却是{later}的数";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, rows[0].At, rows[0].Name, message, Basis)
        {
            Stated = later.ToString(),
            Expected = form.FiscalYear.ToString(),
            Also = [.. rows.Skip(1).Select(row => row.At)],
        });
    }

    private static string NameOf(Form form) =>
        form.Title.Length > 0 && form.Project is { } project ? form.Title + " " + project : FormName.Of(form);

    private static Form Accounts() => ExampleSentences.Of(2022, "本单位2022年度支出总计88.50万元。");

    private static Form Attached(int year) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .With(form => form with { Id = "F2", Title = "项目支出绩效自评表", FiscalYear = new FiscalYear(year) }).Build();
}
