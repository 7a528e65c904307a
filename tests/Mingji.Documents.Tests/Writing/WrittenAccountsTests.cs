using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Accounts whose narrative Mingji wrote from their tables: written to a file and read again, nothing in them is found wrong.</summary>
public sealed class WrittenAccountsTests
{
    private const string Real = "cases/pdf/final-accounts-putuo-finance-2024.pdf";

    private static readonly Standard Standard =
        StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Find("national-2020-self-evaluation", out _)!;

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".pdf")]
    public void The_audit_finds_nothing_in_the_narrative_of_real_tables(string ending)
    {
        var written = Written(ReadReal());
        Assert.Empty(ReportGaps.In(written.Form.Report!));
        var forms = RoundTrip.Of([written.Form], ending);
        Assert.Empty(Findings(forms));
        var form = Assert.Single(forms);
        Assert.Equal(FormType.FinalAccounts, form.Type);
        Assert.Equal(9, form.Tables.Length);
        Assert.Empty(form.Unread);
    }

    /// <summary>What the real text has wrong: a total of 0.3, and a share of 71.73%.</summary>
    [Fact]
    public void Its_figures_are_those_of_the_real_text_where_that_is_right()
    {
        var real = ReadReal();
        var written = Written(real).Form;
        var wrong = new List<string>();
        var compared = 0;
        foreach (var one in written.Statements)
        {
            foreach (var other in real.Statements.Where(s => SubjectKey.Plain(s.Subject) == SubjectKey.Plain(one.Subject)
                && s.Whole?.Subject == one.Whole?.Subject && s.Year == one.Year))
            {
                foreach (var (name, mine, theirs) in new[] { ("amount", one.Amount, other.Amount), ("budget", one.Budget, other.Budget),
                    ("change", one.Change, other.Change), ("growth", one.Growth, other.Growth), ("share", one.Share, other.Share),
                    ("completion", one.Completion, other.Completion) })
                {
                    if (mine?.Figure is not { } here || theirs?.Figure is not { } there) continue;
                    compared++;
                    if (here.Value != there.Value && !here.InBase.Meets(there.InBase)) wrong.Add($"{one.Subject} {name} {mine.Text} {theirs.Text}");
                }
            }
        }

        Assert.Equal(["财政拨款收入支出总计 amount 2961.68万元 0.3万元", "一般公共服务支出(类) share 71.66% 71.73%"], wrong);
        Assert.True(compared > 40, $"{compared}");
    }

    private static Form ReadReal()
    {
        Poppler.Need();
        return Assert.Single(FormRecognizer.Recognize(SharedFiles.Read(Real)).Forms);
    }

    internal static FilledForm Written(Form read)
    {
        var form = read with
        {
            Tables = read.Tables.Add(SupplementTaking.Of(read)), Facts = [], Statements = [], Passages = [], Indicators = [], Report = new([]),
        };
        var facts = AccountsFacts.Of(form, null);
        var outline = Standard.ReportOf(FormType.FinalAccounts)!;
        var filled = ReportTaking.Of(FilledForm.Of(form), ReportWriter.Title(outline, facts), ReportWriter.Write(outline, facts));
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not null)
            foreach (var cell in filled.Form.Report!.Sentences()) Console.WriteLine(cell.Text);
        foreach (var cell in filled.Cells.Where(c => ReportGaps.In(c.Text) is not []).ToList())
            filled = CellEditing.With(filled, cell.Number, Closed(cell.Text))!;
        return filled;
    }

    private static string Closed(string text) =>
        ReportGaps.In(text).Aggregate(text, (said, gap) => said.Replace(ReportGaps.Of(gap), "工作安排有调整", StringComparison.Ordinal));

    private static IEnumerable<string> Findings(ImmutableArray<Form> forms)
    {
        var found = new FindingSink();
        Auditor.Run(new(null, null, forms, []), Standard, found);
        return found.Findings.Select(f => $"{f.Rule} {f.Label}: {f.Message}");
    }
}
