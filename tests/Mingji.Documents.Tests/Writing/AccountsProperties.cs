using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Documents.Tests.Reading.Pdf;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Consistent accounts drawn by lot: the narrative that Mingji writes from them holds, wherever it is read again.</summary>
public sealed class AccountsProperties
{
    private static readonly StandardCatalog Packs = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards"));
    private static readonly Standard Standard = Packs.Find("national-2020-self-evaluation", out _)!;

    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();

    /// <summary>What no table holds and nothing else repeats, in this year's accounts or last year's: equipment.</summary>
    private static readonly string[] OnlyTheUnitKnows = ["equipment"];

    [Theory]
    [InlineData("national-2020-self-evaluation")]
    [InlineData("jiangxi-2021")]
    [InlineData("shanghai-2024-accounts")]
    public void Tables_and_narrative_agree_as_they_are_written(string pack) => Hold(150, seed =>
    {
        var standard = Packs.Find(pack, out _)!;
        return Findings([Written(seed, standard).Form, MadeAccounts.Of(seed, standard).Before]);
    });

    [Fact]
    public void They_agree_as_they_are_read_from_a_page() => Hold(25, seed => Findings(RoundTrip.Of([Written(seed).Form], ".html")));

    [Fact]
    public void They_agree_as_they_are_read_from_a_pdf()
    {
        Poppler.Need();
        Hold(2, seed => Findings(RoundTrip.Of([Written(seed).Form], ".pdf")));
    }

    [Fact]
    public void They_agree_as_they_are_read_from_a_docx() => Hold(12, seed => Findings(RoundTrip.Of([Written(seed).Form], ".docx")));

    /// <summary>Each sentence in turn with one of its figures or verbs changed.</summary>
    [Fact]
    public void Any_one_figure_or_verb_changed_is_found_and_named()
    {
        var missed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var strange = new List<string>();
        for (var seed = 1; seed <= 8; seed++)
        {
            var filled = Written(seed * 7919);
            var before = MadeAccounts.Of(seed * 7919, Standard).Before;
            foreach (var change in NarrativeChange.Of(filled))
            {
                var found = Findings([change.Form, before]).ToList();
                if (found.Count == 0 && !OnlyTheUnitKnows.Contains(change.What.Split(' ')[0]))
                    missed[change.What] = missed.GetValueOrDefault(change.What) + 1;
                strange.AddRange(found.Where(f => !change.Names(f)).Select(f => $"{change.Sentence} → {change.Said}: {f.Rule} {f.Label} {f.Message}"));
            }
        }

        Assert.Equal("", string.Join('\n', missed.Select(m => $"{m.Key} ×{m.Value}")));
        Assert.Equal("", string.Join('\n', strange));
    }

    /// <summary>Both years written to files and read again, as they come from an office.</summary>
    [Fact]
    public void They_agree_with_last_years_as_both_are_read_from_a_docx() => Hold(8, seed => Findings(Read(Written(seed).Form, seed, ".docx")));

    [Fact]
    public void What_was_changed_is_found_and_named_as_it_is_read_from_a_docx() => HoldChanged(60, ".docx");

    [Fact]
    public void What_was_changed_is_found_and_named_as_it_is_read_from_a_pdf()
    {
        Poppler.Need();
        HoldChanged(3, ".pdf");
    }

    /// <summary>One figure or verb by lot in accounts by lot.</summary>
    private static void HoldChanged(int times, string ending) => Prop.ForAll(Seeds, Gen.Choose(0, int.MaxValue).ToArbitrary(), (seed, lot) =>
    {
        var changes = NarrativeChange.Of(Written(seed)).Where(c => !OnlyTheUnitKnows.Contains(c.What.Split(' ')[0])).ToList();
        var change = changes[lot % changes.Count];
        var found = Findings(Read(change.Form, seed, ending)).ToList();
        var strange = found.Where(f => !change.Names(f)).Select(f => $"{f.Rule} {f.Label} {f.Message}").ToList();
        return (found.Count > 0 && strange.Count == 0).Label($"{change.What}: {change.Sentence} → {change.Said}: {found.Count} {string.Join('\n', strange)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static ImmutableArray<Form> Read(Form now, int seed, string ending)
    {
        var before = Assert.Single(RoundTrip.Of([Told(MadeAccounts.Of(seed, Standard).Before, null, Standard).Form], ".docx"));
        return [Assert.Single(RoundTrip.Of([now], ending)) with { Id = "F1" }, before with { Id = "F2" }];
    }

    internal static FilledForm Written(int seed, Standard? standard = null)
    {
        var (now, before) = MadeAccounts.Of(seed, standard ?? Standard);
        return Told(now, before, standard ?? Standard);
    }

    internal static FilledForm Told(Form now, Form? before, Standard standard)
    {
        var facts = AccountsFacts.Of(now, before);
        var outline = standard.ReportOf(FormType.FinalAccounts)!;
        var filled = FilledForm.Of(now with { Report = new([]) });
        filled = ReportTaking.Of(filled, ReportWriter.Title(outline, facts), ReportWriter.Write(outline, facts));
        foreach (var cell in filled.Cells.Where(c => ReportGaps.In(c.Text) is not []).ToList())
            filled = CellEditing.With(filled, cell.Number, Closed(cell.Text))!;
        return filled;
    }

    internal static IEnumerable<Finding> Findings(ImmutableArray<Form> forms)
    {
        // The checks alone: listing what they do not look at runs all of them for every figure.
        var found = new FindingSink();
        foreach (var form in forms) Auditor.RunForm(form, Standard, found);
        foreach (var check in CheckRegistry.OfDossiers) check.Run(new(null, null, forms, []), Standard, found);
        // Last year's tables stand alone here, without their narrative.
        return found.Findings.Where(f => f.FormId != "F2").Where(f => f.Severity != Severity.Info || !f.Message.Contains("除非上年另有", StringComparison.Ordinal));
    }

    private static void Hold(int times, Func<int, IEnumerable<Finding>> findings) => Prop.ForAll(Seeds, seed =>
    {
        var found = findings(seed).Select(f => $"{f.Rule} {f.At}: {f.Message}").ToList();
        return (found.Count == 0).Label(string.Join('\n', found));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static string Closed(string text) =>
        ReportGaps.In(text).Aggregate(text, (said, gap) => said.Replace(ReportGaps.Of(gap), "工作安排有调整", StringComparison.Ordinal));
}
