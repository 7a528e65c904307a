using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks;

/// <summary>What a row of indicators says of itself: filled in, or left blank as in the template.</summary>
public static class IndicatorRows
{
    /// <summary>True when the row has a name or a value. Blank rows of the template say nothing.</summary>
    public static bool IsFilled(Indicator row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Name.Length > 0 && !IsDots(row.Name);
    }

    /// <summary>True for "……" and its like: the template's sign that more rows may follow.</summary>
    public static bool IsDots(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (c is not ('…' or '.' or '。' or '⋯' or ' ')) return false;
        }

        return true;
    }

    /// <summary>True when some row has an actual value, a score or a target: the form was filled in.</summary>
    public static bool AnyFilled(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.Indicators)
        {
            if (row.Actual is not null || row.Score is not null || row.Target is not null) return true;
        }

        return false;
    }

    /// <summary>True when some row has an actual value.</summary>
    public static bool AnyActual(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.Indicators)
        {
            if (row.Actual is not null) return true;
        }

        return false;
    }

    /// <summary>True when some row has a score.</summary>
    public static bool AnyScore(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.Indicators)
        {
            if (row.Score is not null) return true;
        }

        return false;
    }
}
