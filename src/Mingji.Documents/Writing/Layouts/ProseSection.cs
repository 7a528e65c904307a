using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// A form that is a text: its passages in order as paragraphs, and where the passages are the cells of a table, the table instead.
/// </summary>
internal static class ProseSection
{
    private const int LongestHeading = 40;

    public static void Add(Form form, FormLayout layout, ImmutableArray<FormBlock>.Builder blocks)
    {
        var title = form.Passages.TakeWhile(p => PlainText.Tight(p.Text) != PlainText.Tight(form.Title)).Count();
        var above = title < form.Passages.Length ? title : 0;
        foreach (var passage in form.Passages.Take(above)) AddParagraph(form, passage, blocks);
        FormSheets.AddHead(form, layout, blocks);
        AddBody(form with { Passages = form.Passages[above..] }, layout, blocks);
    }

    private static void AddBody(Form form, FormLayout layout, ImmutableArray<FormBlock>.Builder blocks)
    {
        form = form with { Indicators = [.. form.Indicators.Where(i => !IsWrittenOut(form, i))] };
        var official = OfficialRange(form);
        var tables = form.Tables.Select(t => (Table: t, Range: RangeOf(t))).ToList();
        var done = new HashSet<AmountTable>(ReferenceEqualityComparer.Instance);
        var officialDone = form.Funds.IsEmpty && form.Indicators.IsEmpty;
        foreach (var passage in form.Passages)
        {
            var cell = passage.At.Cell;
            if (official is { } range && cell >= range.First && cell <= range.Last)
            {
                if (!officialDone) FormSheets.AddOfficial(form with { Facts = [] }, layout, blocks);
                officialDone = true;
            }
            else if (tables.Find(t => cell >= t.Range.First && cell <= t.Range.Last).Table is { } table)
            {
                if (done.Add(table)) AmountSection.Add(form with { Title = table.Title }, table, blocks);
            }
            else AddParagraph(form, passage, blocks);
        }

        if (!officialDone) FormSheets.AddOfficial(form with { Facts = [] }, layout, blocks);
        foreach (var (table, _) in tables.Where(t => !done.Contains(t.Table))) AmountSection.Add(form, table, blocks);
    }

    private static void AddParagraph(Form form, Passage passage, ImmutableArray<FormBlock>.Builder blocks)
    {
        var tight = PlainText.Tight(passage.Text);
        if (tight == PlainText.Tight(form.Title) || Titles.KindOf(tight) == TitleKind.Year) return;
        if (form.MoneyUnit != Core.Figures.Unit.None && MoneyUnits.In(tight) is not null && tight.Length < 12) return;
        var heading = tight.Length <= LongestHeading && (Numbering.Begins(tight) || Titles.IsPart(tight)) && tight[^1] is not '。';
        blocks.Add(new FormLine(heading ? LineRole.Heading : LineRole.Body, passage.Text));
    }

    /// <summary>Read from a sentence that stands in the text as it is: "飞机数量≥6架，实际6架".</summary>
    private static bool IsWrittenOut(Form form, Core.Indicators.Indicator indicator) => indicator.Target is { } target
        && form.Passages.FirstOrDefault(p => p.At.Cell == indicator.At.Cell).Text is { } text
        && text.Length > indicator.Name.Length + target.Text.Length && text.Contains(indicator.Name, StringComparison.Ordinal)
        && text.Contains(target.Text, StringComparison.Ordinal);

    private static (int First, int Last)? OfficialRange(Form form)
    {
        var cells = form.Funds.Select(f => f.At.Cell).Concat(form.Indicators.SelectMany(CellsOf)).Where(c => c >= 0).ToList();
        return cells.Count == 0 ? null : (cells.Min(), cells.Max());
    }

    private static IEnumerable<int> CellsOf(Core.Indicators.Indicator indicator) =>
        ((Stated?[])[indicator.Points, indicator.Score, indicator.Reason, indicator.Criteria, indicator.Formula, indicator.Explanation])
            .OfType<Stated>().Select(s => s.At.Cell).Append(indicator.At.Cell);

    private static (int First, int Last) RangeOf(AmountTable table)
    {
        var cells = table.Rows.SelectMany(r => r.Cells.OfType<Stated>().Select(c => c.At.Cell).Append(r.At.Cell))
            .Append(table.At.Cell).Where(c => c >= 0).ToList();
        return cells.Count == 0 ? (int.MaxValue, int.MinValue) : (cells.Min(), cells.Max());
    }
}
