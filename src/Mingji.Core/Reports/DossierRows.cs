using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using N = Mingji.Core.Reports.ReportFactNames;

namespace Mingji.Core.Reports;

/// <summary>The rows of a dossier that a report speaks of one by one.</summary>
internal static class DossierRows
{
    /// <summary>The level-1 headings of the score sheet by the word that they hold.</summary>
    private static readonly ImmutableArray<(ReportItems Kind, string Word)> Parts =
    [
        (ReportItems.DecisionRows, "决策"), (ReportItems.ProcessRows, "过程"), (ReportItems.OutputRows, "产出"), (ReportItems.BenefitRows, "效"),
    ];

    public static ImmutableArray<ReportItem> Of(ReportDossier dossier, ReportItems kind) => kind switch
    {
        ReportItems.Projects => dossier.Project is null ? [.. dossier.Projects.Select(Project)] : [],
        >= ReportItems.IncomeParts => [],
        ReportItems.Parts => dossier.ScoreSheet is { } sheet ? [.. PartsOf(sheet)] : [],
        _ when Parts.FirstOrDefault(p => p.Kind == kind) is { Word: { } word } =>
            dossier.ScoreSheet is { } sheet ? [.. Rows(sheet, row => Level1(row).Contains(word, StringComparison.Ordinal))] : [],
        _ => dossier.Main is { } main ? [.. Rows(main, row => Fits(row, kind))] : [],
    };

    /// <summary>How many indicators there are, and how many reach and miss their targets by the numbers.</summary>
    public static void Count(FactBook book, Form form)
    {
        var rows = form.Indicators.Where(i => i.Name.Length > 0).ToList();
        if (rows.Count == 0) return;
        var compared = rows.Select(Attainments.Of).ToList();
        if (compared.Exists(a => a.Obstacle is Obstacle.NoTarget or Obstacle.NoActual)) return;
        book.Count(N.IndicatorCount, rows.Count, "项");
        book.Count(N.Reached, compared.Count(a => a is { Comparable: true, Reached: true }), "项");
        if (compared.Count(a => a is { Comparable: true, Reached: false }) is > 0 and var missed) book.Count(N.Missed, missed, "项");
        if (compared.Count(a => !a.Comparable) is > 0 and var judged) book.Count(N.Judged, judged, "项");
    }

    private static bool Fits(Indicator row, ReportItems kind) => kind switch
    {
        ReportItems.Output => row.Dimension == Dimension.Output,
        ReportItems.Benefit => row.Dimension == Dimension.Benefit,
        ReportItems.Satisfaction => row.Dimension == Dimension.Satisfaction,
        ReportItems.Missed => Attainments.Of(row) is { Comparable: true, Reached: false },
        _ => true,
    };

    private static IEnumerable<ReportItem> Rows(Form form, Func<Indicator, bool> fits)
    {
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            var row = form.Indicators[i];
            if (row.Name.Length > 0 && fits(row)) yield return Row(form, row, i);
        }
    }

    private static ReportItem Row(Form form, Indicator row, int index)
    {
        var key = CellNumber.In(row.At, CellField.Row)?.Key ?? index;
        var id = string.Create(CultureInfo.InvariantCulture, $"{form.Id}:{key}");
        var book = new FactBook(id + "/");
        book.Words(N.Name, row.Name);
        book.Words(N.Target, row.Target?.Text);
        book.Words(N.Actual, row.Actual?.Text);
        book.Points(N.Points, row.Points);
        book.Points(N.Score, row.Score);
        book.Words(N.Reason, row.Reason?.Text);
        return new(id, row.Name, Figured(book.Facts, row));
    }

    /// <summary>Targets and actual values are printed as they were written, and compared by what they state.</summary>
    private static ImmutableDictionary<string, ReportFact> Figured(ImmutableDictionary<string, ReportFact> facts, Indicator row)
    {
        if (facts.GetValueOrDefault(N.Target) is { } target) facts = facts.SetItem(N.Target, target with { Figure = Exact(row.Target) });
        return facts.GetValueOrDefault(N.Actual) is { } actual ? facts.SetItem(N.Actual, actual with { Figure = Exact(row.Actual) }) : facts;
    }

    private static Figure? Exact(IndicatorValue? value) => value is { Upper: null, Figure: { Unit.IsStated: true } figure } ? figure : null;

    private static ReportItem Project(Form form)
    {
        var id = "P" + form.Id;
        var book = new FactBook(id + "/");
        book.Words(N.Name, form.Project);
        var total = ReportFacts.Total(form);
        book.Money(N.Adjusted, total?.Adjusted);
        book.Money(N.Executed, total?.Executed);
        book.Rate(N.Rate, total?.Executed?.Figure, total?.Adjusted?.Figure);
        book.Points(N.Score, form.Total?.Score);
        return new(id, form.Project ?? "", book.Facts);
    }

    private static IEnumerable<ReportItem> PartsOf(Form sheet)
    {
        foreach (var part in sheet.Indicators.GroupBy(Level1).Where(g => g.Key.Length > 0))
        {
            var id = $"{sheet.Id}:{part.Key}";
            var book = new FactBook(id + "/");
            book.Words(N.Name, part.Key);
            book.Figure(N.Points, Sum(part.Select(row => row.Points)));
            book.Figure(N.Score, Sum(part.Select(row => row.Score)));
            yield return new(id, part.Key, book.Facts);
        }
    }

    /// <summary>Null when one of them is not stated.</summary>
    private static Figure? Sum(IEnumerable<Stated?> cells)
    {
        var sum = new Figure(0, 0, Unit.Points);
        foreach (var cell in cells)
        {
            if (cell?.Figure is not { Hedge: Hedge.None } figure || !Bound.TryAdd(sum.Value, figure.Value, out var next)) return null;
            sum = sum with { Value = next, Decimals = Math.Max(sum.Decimals, figure.Decimals) };
        }

        return sum;
    }

    private static string Level1(Indicator row) => row.Path.IsEmpty ? "" : PlainText.Tight(row.Path[0]);
}
