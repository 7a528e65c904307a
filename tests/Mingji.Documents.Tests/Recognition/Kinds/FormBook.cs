using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Xlsx;

namespace Mingji.Documents.Tests.Recognition.Kinds;

/// <summary>A workbook from lines of cells parted by "|": "&lt;" goes on with the cell on the left, "^" with the one above.</summary>
internal static class FormBook
{
    public static ReadDocument Read(params string[] lines)
    {
        var rows = lines.Select(l => l.Split('|').Select(t => t.Trim()).ToArray()).ToArray();
        var areas = new List<string>();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is "<" or "^" or "") continue;
                var (last, bottom) = (Right(rows[r], c), Below(rows, r, c));
                if (last > c || bottom > r) areas.Add($"{Name(c)}{r + 1}:{Name(last)}{bottom + 1}");
            }
        }

        var data = rows.Select(r => r.Select(t => t is "<" or "^" ? "" : t).ToArray()).ToArray();
        var book = XlsxBuilder.Of(XlsxBuilder.Data(data) + (areas.Count == 0 ? "" : XlsxBuilder.Merges([.. areas])));
        return FormRecognizer.Recognize(ReadingShape.Read("表.xlsx", book));
    }

    /// <summary>What the checks find in a form by itself, "rule label" a line.</summary>
    public static IEnumerable<string> Findings(Form form)
    {
        var sink = new FindingSink();
        Auditor.Run(new Dossier(form.Unit, form.FiscalYear, [form], []), ExampleStandard.Plain, sink);
        return sink.Findings.Select(f => $"{f.Rule} {f.Label}");
    }

    private static string Name(int column) => ((char)('A' + column)).ToString();

    private static int Right(string[] row, int column)
    {
        while (column + 1 < row.Length && row[column + 1] == "<") column++;
        return column;
    }

    private static int Below(string[][] rows, int row, int column)
    {
        while (row + 1 < rows.Length && column < rows[row + 1].Length && rows[row + 1][column] == "^") row++;
        return row;
    }
}
