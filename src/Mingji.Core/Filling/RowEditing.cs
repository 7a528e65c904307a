using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>Puts rows of indicators in, takes them out and moves them.</summary>
public static class RowEditing
{
    /// <summary>The most indicators of one form.</summary>
    public const int MostIndicators = 500;

    /// <summary>
    /// A new row under the headings of <paramref name="like"/>, after it; null when there is no such row or the form is full. Its key is
    /// the form's <see cref="FilledForm.NextKey"/>.
    /// </summary>
    public static FilledForm? AddAfter(FilledForm filled, int like, Indicator? content = null)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var at = IndexOf(filled.Form, like);
        if (at < 0) return null;
        var above = filled.Form.Indicators[at];
        var row = (content ?? new Indicator { Name = "" }) with
        {
            Path = above.Path,
            Dimension = above.Dimension,
            Class = above.Class,
            TargetAsked = above.TargetAsked,
            ActualAsked = above.ActualAsked,
            ReasonAsked = above.ReasonAsked,
            Number = null,
        };
        return Insert(filled, at + 1, row);
    }

    /// <summary>A row put in where it says; one put back after removal keeps its key.</summary>
    public static FilledForm? Insert(FilledForm filled, int index, Indicator row)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(row);
        var rows = filled.Form.Indicators;
        if (index < 0 || index > rows.Length || rows.Length >= MostIndicators || filled.NextKey >= CellNumber.MostKeys) return null;
        var known = CellNumber.In(row.At, CellField.Row)?.Key;
        var key = known ?? filled.NextKey;
        if (IndexOf(filled.Form, key) >= 0) return null;
        var placed = RowPlaces.Of(IndicatorAnalysis.Of(row), key);
        var next = known is null ? filled.NextKey + 1 : filled.NextKey;
        return (filled with { NextKey = next }).With(filled.Form with { Indicators = rows.Insert(index, placed) });
    }

    /// <summary>Without the row; null when there is none of this key.</summary>
    public static FilledForm? Remove(FilledForm filled, int key)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var at = IndexOf(filled.Form, key);
        return at < 0 ? null : filled.With(filled.Form with { Indicators = filled.Form.Indicators.RemoveAt(at) });
    }

    /// <summary>The row moved up (−1) or down (+1) among those of its headings; null when it can't be.</summary>
    public static FilledForm? Move(FilledForm filled, int key, int by)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var (rows, at) = (filled.Form.Indicators, IndexOf(filled.Form, key));
        var to = at + by;
        if (at < 0 || to < 0 || to >= rows.Length || !rows[at].Path.SequenceEqual(rows[to].Path)) return null;
        return filled.With(filled.Form with { Indicators = rows.RemoveAt(at).Insert(to, rows[at]) });
    }

    /// <summary>Where the row of this key stands; −1 when it does not.</summary>
    public static int IndexOf(Form form, int key)
    {
        ArgumentNullException.ThrowIfNull(form);
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            if (CellNumber.In(form.Indicators[i].At, CellField.Row)?.Key == key) return i;
        }

        return -1;
    }
}
