using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>
/// The tables of final accounts, where the reader knows their columns (PDF, Word, Excel, web pages). Flattened texts have lost them; there
/// the recognizer of amount tables goes by what is left.
/// </summary>
public sealed class AccountsTableRecognizer : ISectionRecognizer
{
    private const int FarthestTitle = 4;
    private const int LongestTitle = 60;
    private const int LongestLine = 120;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Type != FormType.FinalAccounts) return;
        NameUnit(draft);
        var body = draft.Segment.Body;
        for (var at = 0; at < body.Length;)
        {
            var end = at + 1;
            while (end < body.Length && body[end].Table == body[at].Table) end++;
            if (body[at] is { Table: not null, Trust: GridTrust.Columns } && !body[at].Filled.Any(draft.Usage.IsUsed))
                Read(draft, [.. body[at..end]], TitleAbove(draft, at), UnitAbove(body, at) ?? draft.MoneyUnit);
            at = end;
        }
    }

    /// <summary>The unit whose overview the first part gives: 单位名称 heads a column of the units that belong to it.</summary>
    private static void NameUnit(FormDraft draft)
    {
        foreach (var row in draft.Segment.All)
        {
            if (draft.Form.Unit is not null) return;
            if (row is { IsParagraph: true, Only: { } only }) draft.Form = draft.Form with { Unit = ProseTypes.UnitIn(only.Tight) };
        }
    }

    private static void Read(FormDraft draft, List<Row> rows, string title, Unit money)
    {
        if (!title.Contains("决算", StringComparison.Ordinal)) return;
        if (AccountsTableReader.TryRead(rows, title, money) is not { } table) return;
        foreach (var row in rows) draft.Usage.Use(row);
        draft.Form = draft.Form with { Tables = draft.Form.Tables.Add(table) };
    }

    /// <summary>The money unit that the line above the table states: each table of accounts has its own.</summary>
    private static Unit? UnitAbove(ImmutableArray<Row> body, int at)
    {
        for (var above = at - 1; above >= Math.Max(0, at - FarthestTitle) && body[above].Only is { } only && body[above].IsParagraph; above--)
        {
            if (only.Tight.Length <= LongestLine && MoneyUnits.In(only.Tight) is { } unit) return unit;
        }

        return null;
    }

    /// <summary>The heading right above, past the line with the money unit and the form's number; else the form's title.</summary>
    private static string TitleAbove(FormDraft draft, int at)
    {
        var body = draft.Segment.Body;
        for (var above = at - 1; above >= Math.Max(0, at - FarthestTitle); above--)
        {
            if (!body[above].IsParagraph || body[above].Only is not { } only) break;
            if (only.Tight.EndsWith('表') && only.Tight.Contains("决算", StringComparison.Ordinal) && only.Tight.Length <= LongestTitle)
                return only.Tight;
        }

        return draft.Segment.Title.EndsWith('表') ? draft.Segment.Title : "";
    }
}
