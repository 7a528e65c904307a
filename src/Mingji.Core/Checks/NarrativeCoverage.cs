using System.Collections.Immutable;
using Mingji.Core.Checks.Conflicts;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Checks.Rates;
using Mingji.Core.Checks.Sums;
using Mingji.Core.Checks.Wordings;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks;

/// <summary>
/// What of the narrative of final accounts nobody has checked: figures that could be others and no check would say anything else, and figures
/// that were not understood. Found by trying: each figure is changed in turn, and the checks that read statements are run again. Not evaluated
/// is not passed, so each sentence with such figures is listed.
/// </summary>
internal static class NarrativeCoverage
{
    private const string Rule = "identity/table";

    // The work grows with the square of the figures; no narrative of real accounts has so many.
    private const int MostFigures = 500;

    private static readonly ImmutableArray<IFormCheck> OfForm =
    [
        new CompletionCheck(), new ShareCheck(), new GrowthCheck(), new ChangeCheck(), new ZeroBaseCheck(), new BalanceCheck(), new CarryOverCheck(),
        new AccountsTablesCheck(), new ContradictionCheck(), new ComponentsCheck(),
    ];

    private static readonly ImmutableArray<IDossierCheck> OfDossier = [new RestatedCheck(), new LastYearCheck(), new PerformanceCheck()];

    private static readonly ImmutableArray<(Func<Statement, Stated?> Of, Func<Statement, Stated, Statement> With)> Fields =
    [
        (s => s.Amount, (s, v) => s with { Amount = v }), (s => s.Budget, (s, v) => s with { Budget = v }),
        (s => s.Change, (s, v) => s with { Change = v }), (s => s.Growth, (s, v) => s with { Growth = v }),
        (s => s.Share, (s, v) => s with { Share = v }), (s => s.Completion, (s, v) => s with { Completion = v }),
        (s => s.Before, (s, v) => s with { Before = v }), (s => s.BudgetChange, (s, v) => s with { BudgetChange = v }),
        (s => s.BudgetGrowth, (s, v) => s with { BudgetGrowth = v }),
    ];

    public static void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        for (var i = 0; i < dossier.Forms.Length; i++)
        {
            if (dossier.Forms[i].Type == FormType.FinalAccounts) Run(dossier, i, standard, sink);
        }
    }

    private static void Run(Dossier dossier, int at, Standard standard, FindingSink sink)
    {
        var form = dossier.Forms[at];
        var listed = NotUnderstood(form);
        var figures = form.Statements.Sum(said => Fields.Count(field => field.Of(said)?.Figure is not null));
        if (figures > MostFigures) sink.Skip(new(Rule, form.Id, FormName.Of(form), $"情况说明有{figures}个数，多于{MostFigures}个，没有逐个确认是否核对过"));
        else Unnoticed(dossier, at, standard, listed);
        foreach (var (cell, texts) in listed.OrderBy(one => one.Key))
            sink.Skip(new(Rule, form.Id, texts[0].Subject, $"句中{string.Join("、", texts.Select(one => $"“{one.Text}”").Distinct())}没有可以核对的数或者没有读懂，未核对"));
    }

    /// <summary>The figures of the sentences that stand in no statement and are no fact: by the sentence's cell.</summary>
    private static Dictionary<int, List<(string Subject, string Text)>> NotUnderstood(Form form)
    {
        var said = form.Statements.SelectMany(s => Fields.Select(field => field.Of(s))).Concat(form.Facts.Select(fact => fact.Value)).OfType<Stated>()
            .ToLookup(stated => stated.At.Cell, stated => PlainText.Tight(stated.Text));
        var cells = form.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells.Select(c => c?.At.Cell ?? -1).Append(r.At.Cell)).ToHashSet();
        var listed = new Dictionary<int, List<(string, string)>>();
        foreach (var passage in form.Passages)
        {
            if (passage.At.Cell < 0 || cells.Contains(passage.At.Cell) || passage.Text.Length > 20_000) continue;
            var text = PlainText.Tight(passage.Text);
            if (!text.Contains('。', StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal)) continue;
            var known = said[passage.At.Cell].ToList();
            foreach (var figure in FigureScanner.Scan(text))
            {
                if (known.Remove(figure.Text) || IsThreshold(text, figure.End)) continue;
                Add(listed, passage.At.Cell, ArithmeticText.Excerpt(text), figure.Text);
            }
        }

        return listed;
    }

    private static bool IsThreshold(string text, int end) => text.AsSpan(end).StartsWith("以上") || text.AsSpan(end).StartsWith("(含)");

    private static void Unnoticed(Dossier dossier, int at, Standard standard, Dictionary<int, List<(string Subject, string Text)>> listed)
    {
        var form = dossier.Forms[at] with { Passages = [] };
        var before = Findings(dossier, at, form, standard);
        for (var i = 0; i < form.Statements.Length; i++)
        {
            foreach (var (of, with) in Fields)
            {
                if (of(form.Statements[i]) is not { Figure: { } figure } stated) continue;
                var value = figure with { Value = Other(figure) };
                var other = stated with { Figure = value, Text = value.ToString() };
                var changed = form with { Statements = With(form.Statements, i, with(form.Statements[i], other)) };
                if (Findings(dossier, at, changed, standard).SetEquals(before)) Add(listed, stated.At.Cell, form.Statements[i].Subject, stated.Text);
            }
        }
    }

    /// <summary>Another figure of the same kind, away by more than rounding.</summary>
    private static decimal Other(Figure figure) => Math.Abs(figure.Value) > 1_000_000_000_000 ? figure.Value / 2
        : figure.Unit.Kind == UnitKind.Count ? figure.Value + 3 : (figure.Value * 1.37m) + (figure.Value < 0 ? -2.33m : 2.33m);

    /// <summary>The statements with one replaced, and the parts of it made parts of the new one.</summary>
    private static ImmutableArray<Statement> With(ImmutableArray<Statement> statements, int at, Statement changed)
    {
        var made = new Dictionary<Statement, Statement>(ReferenceEqualityComparer.Instance);
        var original = statements[at];
        Statement Make(Statement one)
        {
            if (made.TryGetValue(one, out var known)) return known;
            var self = ReferenceEquals(one, original) ? changed : one;
            if (one.Whole is { } whole && Make(whole) is var above && !ReferenceEquals(above, whole)) self = self with { Whole = above };
            return made[one] = self;
        }

        return [.. statements.Select(Make)];
    }

    private static HashSet<string> Findings(Dossier dossier, int at, Form form, Standard standard)
    {
        var sink = new FindingSink();
        try
        {
            foreach (var check in OfForm) check.Run(form, standard, sink);
            var whole = dossier with { Forms = dossier.Forms.SetItem(at, form) };
            foreach (var check in OfDossier) check.Run(whole, standard, sink);
        }
        catch (OverflowException)
        {
            return ["overflow"];
        }

        return [.. sink.Findings.Select(finding => finding.Rule + finding.Message)];
    }

    private static void Add(Dictionary<int, List<(string, string)>> listed, int cell, string subject, string text)
    {
        if (!listed.TryGetValue(cell, out var texts)) listed[cell] = texts = [];
        texts.Add((subject, text));
    }
}
