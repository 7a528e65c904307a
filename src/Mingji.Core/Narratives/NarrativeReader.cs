using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>
/// Reads the set sentences of final accounts and evaluation reports: amounts, budgets, changes, growth, shares, completion, reasons, and
/// which amounts are parts of which. It goes by the words around each figure; a figure whose words it does not know is listed as unread.
/// Linear in the length of the text; it never guesses a number that is not printed.
/// </summary>
public static class NarrativeReader
{
    /// <summary>The statements of the passages, read in order; a year not named in a sentence is <paramref name="year"/>.</summary>
    public static ImmutableArray<Statement> Read(ImmutableArray<Passage> passages, FiscalYear? year) => ReadAll(passages, year).Statements;

    /// <summary>As <see cref="Read"/>, with the clauses whose figures were not understood.</summary>
    public static NarrativeReading ReadAll(ImmutableArray<Passage> passages, FiscalYear? year)
    {
        var reading = new NarrativeState(year);
        foreach (var passage in passages)
        {
            if (IsHeading(passage.Text)) reading.Enter(PlainText.Tight(passage.Text));
            else ReadPassages([passage], reading);
        }

        return reading.Finish();
    }

    /// <summary>As <see cref="Read"/>, of paragraphs that are cut into passages: one goes on where the one before it ended.</summary>
    internal static ImmutableArray<Statement> ReadParagraphs(IEnumerable<ImmutableArray<Passage>> paragraphs, FiscalYear? year)
    {
        var reading = new NarrativeState(year);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length == 1 && IsHeading(paragraph[0].Text)) reading.Enter(PlainText.Tight(paragraph[0].Text));
            else ReadPassages(paragraph, reading);
        }

        return reading.Finish().Statements;
    }

    private static void ReadPassages(ImmutableArray<Passage> paragraph, NarrativeState reading)
    {
        if (paragraph.Length == 1 && IsPartHeading(paragraph[0].Text)) reading.EnterPart(PlainText.Tight(paragraph[0].Text));
        PassageReader.Read(paragraph, reading);
    }

    /// <summary>"(七)某支出决算情况说明": a heading inside a section, told from an item that waits for its figures by what it ends with.</summary>
    private static bool IsPartHeading(string text)
    {
        if (text.Length > 80) return false;
        var tight = PlainText.Tight(text);
        return tight.StartsWith('(') && SubjectText.IsNumbered(tight) && tight.IndexOfAny(['。', ',', ';', ':']) < 0
            && (tight.EndsWith("情况", StringComparison.Ordinal) || tight.EndsWith("说明", StringComparison.Ordinal))
            && FigureScanner.Scan(tight).Count == 0;
    }

    /// <summary>A numbered or short line without figures and sentence ends opens a section; "(一)" lines are parts of one.</summary>
    private static bool IsHeading(string text)
    {
        if (text.Length > 80) return false;
        var tight = PlainText.Tight(text);
        if (tight.Length is 0 or > 60 || tight.IndexOfAny(['。', ',', ';', ':']) >= 0) return false;
        return (tight[0] == '第' && tight.Contains("部分", StringComparison.Ordinal))
            || ("一二三四五六七八九十".Contains(tight[0]) && SubjectText.IsNumbered(tight) && FigureScanner.Scan(tight).Count == 0);
    }
}
