using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>
/// Puts a text into a cell of a form; what it states is read as a reader of documents would. Nothing is refused for what it says: a text
/// that is no number stays there as text, and the checks say what is wrong with it.
/// </summary>
public static class CellEditing
{
    /// <summary>The longest text of a cell.</summary>
    public const int Longest = 4000;

    /// <summary>The form with this text in the cell; null when it has no such cell. An empty text empties the cell.</summary>
    public static FilledForm? With(FilledForm filled, CellNumber number, string text)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(text);
        var form = filled.Form;
        var said = Clean(text);
        return (Fact(form, number, said) ?? Funds(form, number, said) ?? Goal(form, number, said) ?? Stage(form, number, said)
            ?? IndicatorRow(form, number, said) ?? Total(form, number, said) ?? Amount(form, number, said)
            ?? Sentence(form, number, said)) is { } edited
            ? filled.With(edited) : null;
    }

    /// <summary>Line ends as one character, no other control characters, no blanks at the ends, no more than fits.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        return plain.Length <= Longest ? plain : plain[..Longest];
    }

    private static Form? Fact(Form form, CellNumber number, string text)
    {
        var at = IndexOf(form.Facts, number, f => f.Value.At);
        if (at < 0 || number.Field != CellField.Value) return null;
        var fact = form.Facts[at];
        var edited = form with { Facts = form.Facts.SetItem(at, fact with { Value = new(text, Read(text, form.MoneyUnit), fact.Value.At) }) };
        return fact.Name == "project" ? edited with { Project = text.Length > 0 ? text : null } : edited;
    }

    private static Form? Funds(Form form, CellNumber number, string text)
    {
        var at = IndexOf(form.Funds, number, f => f.At);
        if (at < 0) return null;
        var (row, money) = (form.Funds[at], State(text, form.MoneyUnit));
        var edited = number.Field switch
        {
            CellField.Initial => row with { Initial = money },
            CellField.Adjusted => row with { Adjusted = money },
            CellField.Executed => row with { Executed = money },
            CellField.Expected => row with { Expected = money },
            CellField.Points => row with { Points = State(text, Unit.Points) },
            CellField.Rate => row with { Rate = State(text, Unit.None) },
            CellField.Score => row with { Score = State(text, Unit.Points) },
            CellField.Reason => row with { Reason = State(text, Unit.None) },
            _ => null,
        };
        return edited is null ? null : form with { Funds = form.Funds.SetItem(at, RowPlaces.Of(edited, number.Key)) };
    }

    private static Form? Goal(Form form, CellNumber number, string text)
    {
        if (form.Goals is not { } goals || CellNumber.In(goals.At, CellField.Row)?.Key != number.Key) return null;
        var said = text.Length > 0 ? new Stated(text, null, Place.Nowhere) : null;
        var edited = number.Field switch
        {
            CellField.Goal => goals with { Expected = said },
            CellField.CycleGoal => goals with { Cycle = said },
            CellField.Achieved => goals with { Achieved = said },
            _ => null,
        };
        return edited is null ? null : form with { Goals = RowPlaces.Of(edited, number.Key) };
    }

    private static Form? Stage(Form form, CellNumber number, string text)
    {
        var at = IndexOf(form.StagePlan, number, s => s.Plan.At);
        if (at < 0 || number.Field != CellField.Value) return null;
        var row = form.StagePlan[at];
        return form with { StagePlan = form.StagePlan.SetItem(at, row with { Plan = new(text, Read(text, Unit.None), row.Plan.At) }) };
    }

    private static Form? IndicatorRow(Form form, CellNumber number, string text)
    {
        var at = IndexOf(form.Indicators, number, i => i.At);
        if (at < 0 || IndicatorCells.With(form.Indicators[at], number.Field, text) is not { } edited) return null;
        return form with { Indicators = form.Indicators.SetItem(at, RowPlaces.Of(IndicatorAnalysis.Of(edited), number.Key)) };
    }

    private static Form? Total(Form form, CellNumber number, string text)
    {
        if (form.Total is not { } total || CellNumber.In(total.At, CellField.Row)?.Key != number.Key) return null;
        var edited = number.Field switch
        {
            CellField.Points => total with { Points = State(text, Unit.Points) },
            CellField.Score => total with { Score = State(text, Unit.Points) },
            _ => null,
        };
        return edited is null ? null : form with { Total = RowPlaces.Of(edited, number.Key) };
    }

    private static Form? Amount(Form form, CellNumber number, string text)
    {
        var column = number.Field - CellField.FirstColumn;
        for (var t = 0; t < form.Tables.Length && (column >= 0 || number.Field == CellField.Name); t++)
        {
            var table = form.Tables[t];
            var at = IndexOf(table.Rows, number, r => r.At);
            if (at < 0) continue;
            var row = table.Rows[at];
            if (column >= row.Cells.Length || (column < 0 && !table.IsByUse)) return null;
            var edited = column < 0 ? row with { Label = text }
                : row with { Cells = row.Cells.SetItem(column, State(text, UnitOf(table, row, form))) };
            return form with { Tables = form.Tables.SetItem(t, table with { Rows = table.Rows.SetItem(at, RowPlaces.Of(edited, number.Key)) }) };
        }

        return null;
    }

    /// <summary>The supplement of final accounts counts vehicles and visits beside money.</summary>
    private static Unit UnitOf(AmountTable table, AmountRow row, Form form) =>
        AccountsSupplement.IsSupplement(table) ? AccountsSupplement.UnitOf(row) : form.MoneyUnit;

    private static Form? Sentence(Form form, CellNumber number, string text)
    {
        var known = form.Report is { } report && number.Field == CellField.Value
            && report.Sentences().Any(s => s.At.Cell == number.Value);
        return known ? form with { Report = form.Report!.Map((_, s) => s.At.Cell == number.Value ? s with { Text = text } : s) } : null;
    }

    private static int IndexOf<T>(ImmutableArray<T> rows, CellNumber number, Func<T, Place> place)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (CellNumber.In(place(rows[i]), CellField.Row)?.Key == number.Key) return i;
        }

        return -1;
    }

    internal static Stated? State(string text, Unit assumed) =>
        text.Length > 0 ? new(text, Read(text, assumed), Place.Nowhere) : null;

    private static Figure? Read(string text, Unit assumed) => FigureReader.TryRead(text, assumed, out var figure) ? figure : null;
}
