using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Reports;

/// <summary>
/// Holds every sentence of a report against the dossier as it is now, whoever wrote the sentence: what it took from the dossier must still
/// be so, and a figure that a person put in should be found there.
/// </summary>
public static class ReportFindings
{
    /// <summary>The rule of a sentence or table that the dossier has left behind: it can be renewed.</summary>
    public const string Stale = "conflict/report";

    /// <summary>The rule of a figure that the dossier doesn't know.</summary>
    public const string Unknown = "conflict/report-unknown";

    private const string Basis = "报告里的数取自本年度卷宗，应与各表现在的数一致";

    public static ImmutableArray<Finding> Of(Form form, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        if (form.Report is not { } report) return [];
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var cell in ReportPlaces.Cells(report).Zip(report.Sentences()))
        {
            if (cell.Second.Text.Length > 0) OfSentence(form, cell.First, cell.Second, facts, found);
        }

        foreach (var section in report.Sections)
        {
            if (section.Table is { } table && !ReportTables.Same(table, ReportTables.Again(table.Source, facts)))
                found.Add(new(Stale, Severity.Error, form.Id, table.At, $"{section.Heading}·{table.Title}", "卷宗里的数后来改过，这张表还是原来的，请更新", Basis));
        }

        return found.ToImmutable();
    }

    private static void OfSentence(Form form, FilledCell cell, ReportSentence sentence, ReportFacts facts, ImmutableArray<Finding>.Builder found)
    {
        var text = PlainText.Tight(sentence.Text);
        var printed = FigureScanner.Scan(text);
        var known = new List<Figure>();
        foreach (var link in sentence.Figures)
        {
            var now = ReportKeys.Resolve(facts, link);
            if (now?.Figure is { } figure) known.Add(figure);
            if (Says(text, printed, sentence, link, now) is not { } message) continue;
            found.Add(new(Stale, Severity.Error, form.Id, cell.Stated!.At, cell.Label, message, Basis)
            {
                Stated = link.Text, Expected = now?.Text,
            });
        }

        if (!sentence.IsEdited) return;
        var all = known.Concat(facts.Figures).ToList();
        foreach (var figure in printed.Where(p => !IsWritten(sentence, p.Text) && !all.Exists(f => Agree(p.Figure, f))))
        {
            found.Add(new(Unknown, Severity.Info, form.Id, cell.Stated!.At, cell.Label, $"句中的“{figure.Text}”在卷宗各表里没有对应的数，请自行核对", Basis)
            {
                Stated = figure.Text,
            });
        }
    }

    /// <summary>What is to be said of a fact that the sentence took; null when the sentence still agrees with it.</summary>
    private static string? Says(string text, IReadOnlyList<FigureSpan> printed, ReportSentence sentence, SentenceFigure link, ReportFact? now)
    {
        var old = PlainText.Tight(link.Text);
        if (now is null)
            return Holds(text, old) ? $"卷宗里已经没有“{link.Label}”，句中还写着“{Short(link.Text)}”" : null;
        if (Holds(text, PlainText.Tight(now.Text))) return null;
        if (now.Figure is { } figure)
        {
            if (printed.Any(p => Agree(p.Figure, figure))) return null;
            return Holds(text, old) && old != PlainText.Tight(now.Text)
                ? $"“{link.Label}”在卷宗里已由“{link.Text}”改为“{now.Text}”，句中还是“{link.Text}”"
                : $"“{link.Label}”在卷宗里是“{now.Text}”，句中没有这个数";
        }

        // Words that a person has put in his own way are his; those that he left are the dossier's.
        return Holds(text, old) && old != PlainText.Tight(now.Text)
            ? $"“{link.Label}”在卷宗里已由“{Short(link.Text)}”改为“{Short(now.Text)}”，句中还是原来的" : null;
    }

    /// <summary>The text stands there, not as a part of a longer number.</summary>
    private static bool Holds(string text, string part) => IndexOf(text, part, 0) >= 0;

    /// <summary>Where it stands from <paramref name="from"/> on, not as a part of a longer number; −1 when nowhere.</summary>
    internal static int IndexOf(string text, string part, int from)
    {
        for (var at = part.Length == 0 ? -1 : text.IndexOf(part, from, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (!Goes(part[0], at > 0 ? text[at - 1] : ' ') && !Goes(part[^1], at + part.Length < text.Length ? text[at + part.Length] : ' '))
                return at;
        }

        return -1;
    }

    private static bool Goes(char end, char beside) => char.IsAsciiDigit(end) && (char.IsAsciiDigit(beside) || beside is '.' or ',');

    private static bool Agree(Figure printed, Figure fact) => printed.Unit.Compares(fact.Unit) && printed.InBase.Meets(fact.InBase);

    private static bool IsWritten(ReportSentence sentence, string figure) => Holds(PlainText.Tight(sentence.Written), figure);

    private static string Short(string text) => ArithmeticText.Excerpt(text);
}
