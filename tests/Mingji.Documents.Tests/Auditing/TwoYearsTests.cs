using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Packs;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Writing;
using Mingji.Documents.Writing;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Auditing;

/// <summary>The final accounts of two years of a unit in one run are held against each other.</summary>
public sealed class TwoYearsTests
{
    private const int Seed = 7919;

    private static readonly Standard Standard =
        StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Find("national-2020-self-evaluation", out _)!;

    private static readonly AuditSteps Steps = new(
        path => SourceReader.Read(path).Document ?? throw new RefusedException("无法读取"),
        FormRecognizer.Recognize, _ => new StandardChoice(Standard, "试"), Auditor.Run, Auditor.RunAcross);

    private static Form Before => AccountsProperties.Told(MadeAccounts.Of(Seed, Standard).Before, null, Standard).Form;

    private static Form Now => AccountsProperties.Written(Seed).Form;

    [Theory]
    [InlineData(200_000)]
    [InlineData(0)]
    public void What_a_text_says_of_the_year_before_is_held_against_that_years_own_file(int kept)
    {
        Assert.Empty(Compared(kept, Now, Before));
        var wrong = Now with { Report = Now.Report!.Map((_, s) => s with { Text = Raised(s.Text) }) };
        Assert.NotEqual(Now.Report!.Sentences().Select(s => s.Text), wrong.Report!.Sentences().Select(s => s.Text));
        Assert.NotEmpty(Compared(kept, wrong, Before));
    }

    [Fact]
    public void Nothing_is_compared_where_the_unit_or_the_year_is_another_or_two_files_are_of_the_year_before()
    {
        var wrong = Now with { Report = Now.Report!.Map((_, s) => s with { Text = Raised(s.Text) }) };
        Assert.Empty(Compared(200_000, wrong, Renamed(Before)));
        Assert.Empty(Compared(200_000, wrong, Before, Before));
        Assert.Empty(Compared(200_000, wrong));
    }

    private static Form Renamed(Form form) => form with
    {
        Unit = "北屏市会展中心", Title = form.Title.Replace("口岸服务中心", "会展中心", StringComparison.Ordinal),
    };

    /// <summary>The text with another change of the year's income.</summary>
    private static string Raised(string text)
    {
        if (!text.Contains("本年收入合计", StringComparison.Ordinal) || text.IndexOf("较上年", StringComparison.Ordinal) is not (>= 0 and var from)) return text;
        var digit = text.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9'], from);
        return digit < 0 ? text : text[..digit] + "1" + text[digit..];
    }

    private static List<Finding> Compared(int kept, params Form[] forms)
    {
        var files = forms.Select((form, i) =>
        {
            using var output = new MemoryStream();
            FormFile.WriterFor(".docx")!([form], output);
            return new TemporaryFile($"accounts-{i}.docx", output.ToArray());
        }).ToList();
        try
        {
            var report = new AuditRun(Steps) { KeptCells = kept }.Audit([.. files.Select(f => new FoundDocument(f.Path))], CancellationToken.None);
            Assert.All(report.Documents, d => Assert.Null(d.Error));
            return [.. report.Dossiers.SelectMany(d => d.Findings).Where(f => f.Rule == "identity/last-year")];
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }
}
