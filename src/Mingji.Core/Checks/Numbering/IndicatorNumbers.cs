using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Numbering;

/// <summary>How the printed number of one indicator follows the one before it.</summary>
internal enum NumberStep
{
    Follows,

    /// <summary>Numbers between the two are left out.</summary>
    Gap,

    /// <summary>The same number again under the same heading.</summary>
    Duplicate,
}

/// <summary>
/// Walks the numbered indicators of a form. Forms either number through or start from 1 under each heading; a step back to 1 is a new
/// start, and blank rows of the template count for nothing.
/// </summary>
internal struct IndicatorNumbers(Form form)
{
    private int _index = -1;
    private Indicator? _before;

    public Indicator Current => form.Indicators[_index];

    public int Previous { get; private set; }

    public NumberStep Step { get; private set; }

    public bool MoveNext()
    {
        while (++_index < form.Indicators.Length)
        {
            var row = form.Indicators[_index];
            if (row.Number is not { } number || !IndicatorRows.IsFilled(row)) continue;
            Previous = _before?.Number ?? 0;
            Step = Judge(row, number);
            _before = row;
            return true;
        }

        return false;
    }

    private readonly NumberStep Judge(Indicator row, int number)
    {
        if (number == Previous && _before is not null && SameHeading(_before, row)) return NumberStep.Duplicate;
        return number > Previous + 1 && (Previous > 0 || number <= 3) ? NumberStep.Gap : NumberStep.Follows;
    }

    private static bool SameHeading(Indicator left, Indicator right)
    {
        if (left.Path.Length != right.Path.Length) return false;
        for (var i = 0; i < left.Path.Length; i++)
        {
            if (left.Path[i] != right.Path[i]) return false;
        }

        return true;
    }
}
