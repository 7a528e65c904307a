using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Summaries;
using Mingji.Documents.Packs;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Writing;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Summaries;

namespace Mingji.Workbench.Tests.Summaries;

/// <summary>Summaries as official tables: what is written is read back, and our own auditor finds nothing wrong in it.</summary>
public sealed class SummaryFormTests
{
    private static readonly ImmutableArray<SummaryLine> Lines =
    [
        Line("P1", CaseState.Approved, 210_097_100_00, 160_417_900_00, 96_800_000, special: false),
        Line("P2", CaseState.UnitReview, 0, 0, 88_500_000, special: false),
        Line("P3", CaseState.Draft, 999_00, 999_00, 100_000_000, special: false),
        Line("P4", CaseState.Approved, 7_000_000_00, 7_000_000_01, 90_000_000, special: true),
    ];

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".docx")]
    public void The_official_table_is_read_back_and_holds(string ending)
    {
        var form = SummaryForms.Of(SummaryKind.Projects, 2021, "云屏市", Lines);
        var (read, findings) = Audit(form, ending);
        Assert.Equal(FormType.ProjectSelfEvaluationSummary, read.Type);
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        var rows = Assert.Single(read.Tables).Rows;
        Assert.Equal(7, rows.Length);
        string Texts(int row) => string.Join('|', rows[row].Cells.Skip(3).Select(c => c?.Text));
        Assert.Equal("21,009.71|||16,041.79|76.35%|96.80|是", Texts(0));
        Assert.Equal("0.00|||0.00|—|88.50|是", Texts(1));
        Assert.Equal("||||||否（填报中）", Texts(2));
        Assert.Equal("21,009.71|||16,041.79|76.35%||", Texts(3));
        Assert.Equal("700.00|||700.000001|100.00%|90.00|是", Texts(4));
        Assert.Equal("21,709.71|||16,741.790001|77.12%||", Texts(6));
    }

    [Fact]
    public void A_sum_over_forms_that_lack_an_amount_has_no_rate_and_says_of_how_many_it_is()
    {
        var lines = Lines.Add(Line("P5", CaseState.Approved, 500_000_000, null, null, special: true));
        var form = SummaryForms.Of(SummaryKind.Projects, 2021, "云屏市", lines);
        Assert.Equal("—", form.Tables[0].Rows[^1].Cells[7]!.Text);
        Assert.Equal("76.35%", form.Tables[0].Rows[3].Cells[7]!.Text);
        Assert.Contains(form.Statements, s => s.Source.Text.Contains("应报送5份，已报送4份，未报送1份", StringComparison.Ordinal));
        Assert.Contains(form.Statements, s => s.Source.Text.Contains("没有写明执行数的1份", StringComparison.Ordinal));
    }

    [Fact]
    public void Departments_have_a_table_of_their_own()
    {
        var form = SummaryForms.Of(SummaryKind.Departments, 2021, "云屏市", Lines);
        var (read, findings) = Audit(form, ".xlsx");
        Assert.Equal(FormType.DepartmentSelfEvaluationSummary, read.Type);
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Assert.Equal("21,709.71", read.Tables[0].Rows[^1].Cells[2]?.Text);
    }

    [Fact]
    public void Evaluations_by_departments_have_a_table_of_their_own()
    {
        ImmutableArray<CaseState?> reports = [CaseState.Approved, CaseState.UnitReview, CaseState.Draft, null];
        var form = SummaryForms.Of(SummaryKind.Evaluations, 2021, "云屏市",
            [.. Lines.Zip(reports, (l, report) => l with { IsEvaluation = true, Report = report })]);
        var (read, findings) = Audit(form, ".xlsx");
        Assert.Equal(FormType.DepartmentEvaluationSummary, read.Type);
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        var rows = read.Tables[0].Rows;
        string Report(int row) => rows[row].Cells[9]?.Text ?? "";
        Assert.Equal("是|是|否（填报中）|", string.Join('|', Report(0), Report(1), Report(2), Report(3)));
        // The one that waits to be confirmed counts as little as the one that is being made.
        Assert.Equal("||||||否（单位审核）", string.Join('|', rows[1].Cells.Skip(3).Where((_, i) => i != 6).Select(c => c?.Text)));
        Assert.Equal(("21,709.71", "16,741.790001"), (rows[^1].Cells[3]?.Text, rows[^1].Cells[6]?.Text));
    }

    [Fact]
    public void A_summary_of_nothing_has_no_sums() =>
        Assert.All(SummaryForms.Of(SummaryKind.Projects, 2021, "云屏市", []).Tables[0].Rows[^1].Cells.Skip(3).Take(4), Assert.Null);

    private static SummaryLine Line(string project, CaseState state, long? budget, long? executed, long? score, bool special) => new(
        1, "云屏市商务局", "云屏市口岸服务中心", project, state, new(2022, 3, 31), new CaseResult(budget, null, null, executed, score, null, null), 0,
        SummaryKey.Beginning)
    {
        IsSpecial = special,
    };

    /// <summary>Writes the form, reads it again, and runs every check on what was read.</summary>
    private static (Form Form, ImmutableArray<Finding> Findings) Audit(Form form, string ending)
    {
        var path = Path.Combine(Path.GetTempPath(), $"mingji-summary-{Guid.NewGuid():N}{ending}");
        try
        {
            using (var file = File.Create(path)) FormFile.WriterFor(ending)!([form], file);
            var source = SourceReader.Read(path);
            Assert.True(source.IsRead, source.Refusal?.Message);
            var read = Assert.Single(FormRecognizer.Recognize(source.Document).Forms);
            var standard = StandardFolder.Load(Mingji.Tests.Checkout.At("standards")).Find("national-2020-self-evaluation", out _)!;
            var sink = new FindingSink();
            Auditor.Run(new(read.Unit, read.FiscalYear, [read], []), standard, sink);
            return (read, [.. sink.Findings]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
