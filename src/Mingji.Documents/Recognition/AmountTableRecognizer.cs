using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition;

/// <summary>
/// The tables of amounts of a form: summaries, allocation lists, income and expenditure, the final accounts' tables. Runs after the
/// recognizers of indicators and funds and takes only rows that none of them used.
/// </summary>
public sealed class AmountTableRecognizer : ISectionRecognizer
{
    private const int LongestTitle = 80;
    private const int FarthestTitle = 3;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        // An untitled form has its type only when all of it is read.
        var type = draft.Segment.Type;
        if (type is FormType.ProjectSelfEvaluationBasics or FormType.IndicatorFramework) return;
        var onlySure = type is FormType.ProjectTargetTable;
        var stretch = ImmutableArray.CreateBuilder<Row>();
        foreach (var row in draft.Segment.Body)
        {
            if (!row.Filled.Any(draft.Usage.IsUsed) && !IndicatorHeader.IsHeader(row)) stretch.Add(row);
            else ReadStretch(draft, stretch, onlySure);
        }

        ReadStretch(draft, stretch, onlySure);
    }

    private static void ReadStretch(FormDraft draft, ImmutableArray<Row>.Builder stretch, bool onlySure)
    {
        var unit = draft.MoneyUnit;
        var rows = stretch.ToImmutable();
        stretch.Clear();
        for (var at = 0; at < rows.Length;)
        {
            unit = UnitAbove(rows, at) ?? unit;
            if ((onlySure && !HeadRows.BeginsTable(rows[at]))
                || AmountTableReader.TryRead(rows, at, Title(draft, rows, at), unit) is not { } read)
            {
                at++;
                continue;
            }

            foreach (var row in read.Used) draft.Usage.Use(row);
            draft.Form = draft.Form with { Tables = draft.Form.Tables.Add(read.Table) };
            at = read.NextRow;
        }
    }

    /// <summary>The heading right above the table, lines with the unit left out; else the form's title.</summary>
    private static string Title(FormDraft draft, ImmutableArray<Row> rows, int at)
    {
        for (var above = at - 1; above >= 0 && above >= at - FarthestTitle; above--)
        {
            if (rows[above].Only is not { } only) break;
            if (only.Tight.Contains("单位:", StringComparison.Ordinal) || !only.Tight.Any(c => c >= '\u4E00')) continue;
            var sentence = only.Tight.Length > LongestTitle || only.Tight.Contains('。', StringComparison.Ordinal);
            return sentence ? draft.Segment.Title : only.Tight;
        }

        return draft.Segment.Title;
    }

    /// <summary>The unit stated above the table ("年度收入情况（万元）"); the tables behind it keep it.</summary>
    private static Unit? UnitAbove(ImmutableArray<Row> rows, int at)
    {
        for (var above = at - 1; above >= 0 && above >= at - FarthestTitle; above--)
        {
            if (rows[above].Only is { } only && MoneyUnits.In(only.Tight) is { } unit) return unit;
        }

        return null;
    }
}
