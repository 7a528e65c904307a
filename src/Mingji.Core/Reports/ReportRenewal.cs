using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>
/// Brings a sentence or table up to the dossier. One that nobody has edited is written anew; in an edited one the old figures are replaced
/// where they stand, and the person's words stay, unless he wants the sentence of the outline back.
/// </summary>
public static class ReportRenewal
{
    /// <summary>Null when there is no such sentence or table, or nothing can be done with it by itself.</summary>
    public static FilledForm? Of(FilledForm filled, CellNumber number, ReportOutline outline, ReportFacts facts, bool anew = false)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(facts);
        if (filled.Form.Report is not { } report) return null;
        var renewed = number.Field == CellField.Row
            ? new(
            [
                .. report.Sections.Select(s =>
                    s.Table is { } table && table.At.Cell == number.Value && ReportTables.Again(table.Source, facts) is { } now
                        ? s with { Table = now with { At = table.At } } : s),
            ])
            : report.Map((_, s) => s.At.Cell == number.Value ? Sentence(s, outline, facts, anew) : s);
        var same = report.Sentences().SequenceEqual(renewed.Sentences())
            && report.Sections.Select(s => s.Table).SequenceEqual(renewed.Sections.Select(s => s.Table));
        return same ? null : filled.With(filled.Form with { Report = renewed });
    }

    private static ReportSentence Sentence(ReportSentence sentence, ReportOutline outline, ReportFacts facts, bool anew)
    {
        var fresh = ReportWriter.Again(outline, facts, sentence.Source);
        if ((anew || !sentence.IsEdited) && fresh is not null) return fresh with { At = sentence.At };
        var text = sentence.Text;
        var figures = sentence.Figures;
        for (var i = 0; i < figures.Length; i++)
        {
            if (ReportKeys.Resolve(facts, figures[i]) is not { } now || now.Text == figures[i].Text) continue;
            text = Replaced(text, figures[i].Text, now.Text);
            figures = figures.SetItem(i, figures[i] with { Text = now.Text });
        }

        return sentence with { Text = text, Written = fresh?.Text ?? sentence.Written, Figures = figures };
    }

    /// <summary>Every place of the old text that is not a part of a longer number.</summary>
    private static string Replaced(string text, string old, string now)
    {
        var from = 0;
        while (from < text.Length && ReportFindings.IndexOf(text, old, from) is >= 0 and var at)
        {
            text = text[..at] + now + text[(at + old.Length)..];
            from = at + now.Length;
        }

        return text;
    }
}
