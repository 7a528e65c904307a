using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>Reads labelled fields: a label and its value in neighbouring cells, or both in one with a colon between.</summary>
public sealed class HeaderFactsRecognizer : ISectionRecognizer
{
    private const int LongestLine = 200;
    private const int YearDigits = 4;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var row in draft.Segment.Heads.Concat(draft.Segment.Body)) ReadRow(draft, row);
        FillForm(draft);
    }

    private static void ReadRow(FormDraft draft, Row row)
    {
        var cells = row.Filled;
        // Labels in the head of a list have their values below, not beside them.
        if (!row.IsParagraph && cells.Any(c => c.Tight == "序号")) return;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (draft.Usage.IsUsed(cell)) continue;
            var next = i + 1 < cells.Length ? cells[i + 1] : null;
            if (!row.IsParagraph && IsYear(cell, next)) draft.AddFact("evaluated-year", cell, next!);
            else if (!row.IsParagraph && cell.Look.Fact is { } name)
            {
                if (next is null || draft.Usage.IsUsed(next) || next.Look.Fact is not null) draft.Usage.Use(cell);
                else draft.AddFact(name, cell, next);
            }
            else ReadInline(draft, cell);
        }
    }

    /// <summary>"年度 | 2022年", "财政年度 | 2022".</summary>
    private static bool IsYear(Cell label, Cell? value) =>
        value is not null && FactLabels.IsYear(label.Look.Bare) && YearOf(value.Tight) is not null;

    private static FiscalYear? YearOf(string tight) => Titles.YearIn(tight.Length == 4 ? tight + "年" : tight);

    /// <summary>"填报单位：某局  单位：万元" in one cell or paragraph.</summary>
    private static void ReadInline(FormDraft draft, Cell cell)
    {
        if (cell.Text.Length > LongestLine || draft.Form.Facts.Length >= FormDraft.MostFacts) return;
        var known = 0;
        foreach (var (label, value) in InlineFields.Of(cell.Text))
        {
            var tight = PlainText.Tight(label);
            var bare = ColumnLabels.Bare(tight);
            if (FactLabels.IsMoneyUnit(bare) && MoneyUnits.Of(PlainText.Tight(value)) is { } unit)
            {
                known++;
                draft.Form = draft.Form with { MoneyUnit = unit };
            }
            else if ((FactLabels.Of(tight) ?? (bare == "单位" ? "unit" : null)) is { } name)
            {
                known++;
                if (value.Length > 0 && value is not ("（盖章）" or "(盖章)") && FactLabels.Of(PlainText.Tight(value)) is null)
                    draft.Form = draft.Form with { Facts = draft.Form.Facts.Add(new(name, label, new(value, FigureText.Read(value,
                        Unit.None), cell.Place))) };
            }
        }

        if (known > 0) draft.Usage.Use(cell);
    }

    private static void FillForm(FormDraft draft)
    {
        var form = draft.Form;
        string? Fact(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (form.Facts.FirstOrDefault(f => f.Name == name) is { } fact) return IndicatorName.Clean(fact.Value.Text);
            }

            return null;
        }

        var year = form.FiscalYear ?? (Fact("evaluated-year", "monitored-months") is { } stated ? YearOf(stated) : null);
        draft.Form = form with
        {
            Unit = form.Unit ?? WithoutYear(Fact("unit", "implementing-unit", "supervising-department")),
            Project = form.Project ?? Fact("project"),
            FiscalYear = year,
        };
    }

    /// <summary>"部门：某局　2023年度　金额单位：万元": a line above a table says the year right behind the unit, which is no part of its name.</summary>
    private static string? WithoutYear(string? unit)
    {
        if (unit is null || Titles.YearIn(PlainText.Tight(unit)) is null) return unit;
        var bare = unit.TrimEnd('度').TrimEnd('年').TrimEnd();
        return bare.Length < unit.Length && bare.Length > YearDigits && bare[^YearDigits..].All(char.IsDigit) ? bare[..^YearDigits].TrimEnd() : unit;
    }
}
