using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// The figures of a form under plain labels: header fields, tables with one row of figures (by column head) and tables with one column of
/// figures (by row label). Labels without blanks; the last part of a head joined downwards.
/// </summary>
internal sealed class LabelledFigures
{
    private readonly Dictionary<string, Stated?> _byLabel = new(StringComparer.Ordinal);

    public LabelledFigures(Form form)
    {
        foreach (var fact in form.Facts) Take(fact.Label, fact.Value);
        foreach (var table in form.Tables) Take(table);
    }

    /// <summary>
    /// The one figure under a label that equals one of <paramref name="labels"/>; null when there is none or it is ambiguous.
    /// </summary>
    public Stated? Find(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            if (_byLabel.TryGetValue(label, out var stated) && stated is not null) return stated;
        }

        return null;
    }

    private void Take(AmountTable table)
    {
        if (table.Rows.Length == 1)
        {
            var row = table.Rows[0];
            for (var i = 0; i < Math.Min(row.Cells.Length, table.Columns.Length); i++)
            {
                var head = table.Columns[i];
                Take(head[(head.LastIndexOf('/') + 1)..], row.Cells[i]);
            }
        }
        else if (table.Columns.Length == 1)
        {
            foreach (var row in table.Rows) Take(row.Label, row.Cells.IsEmpty ? null : row.Cells[0]);
        }
    }

    /// <summary>A label met twice with different figures is nobody's.</summary>
    private void Take(string label, Stated? stated)
    {
        if (stated?.Figure is not { } figure) return;
        var key = PlainText.Tight(label).Replace("(万元)", "", StringComparison.Ordinal).TrimEnd(':');
        key = SubjectText.TakeNumbering(key);
        if (!_byLabel.TryGetValue(key, out var known)) _byLabel[key] = stated;
        else if (known?.Figure != figure) _byLabel[key] = null;
    }
}
