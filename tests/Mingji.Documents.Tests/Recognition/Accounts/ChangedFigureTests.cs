using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>The identities cover the tables: no single figure of them can be changed unnoticed.</summary>
public sealed class ChangedFigureTests
{
    [Theory]
    [InlineData(7.77)]
    [InlineData(-7.77)]
    public void Any_figure_changed_by_more_than_rounding_is_noticed(double by)
    {
        Poppler.Need();
        var form = Assert.Single(FormRecognizer.Recognize(SharedFiles.Read("cases/pdf/final-accounts-putuo-finance-2024.pdf")).Forms);
        var before = Count(form);
        var missed = new List<string>();
        for (var t = 0; t < form.Tables.Length; t++)
        {
            foreach (var (table, where) in Changed(form.Tables[t], (decimal)by))
            {
                if (Count(form with { Tables = form.Tables.SetItem(t, table) }) <= before) missed.Add(where);
            }
        }

        Assert.Empty(missed);
    }

    private static IEnumerable<(AmountTable Table, string Where)> Changed(AmountTable table, decimal by)
    {
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            for (var c = 0; c < row.Cells.Length; c++)
            {
                if (row.Cells[c] is not { Figure: { } figure } cell) continue;
                var changed = row with { Cells = row.Cells.SetItem(c, cell with { Figure = figure with { Value = figure.Value + by } }) };
                yield return (table with { Rows = table.Rows.SetItem(r, changed) }, $"{table.Title} {row.Label} {table.Columns[c]}");
            }
        }
    }

    private static int Count(Form form)
    {
        var sink = new FindingSink();
        Auditor.RunForm(form, ExampleStandard.Plain, sink);
        return sink.Findings.Count;
    }
}
