using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>A form's cell in a sheet: a number that shows as stated, with its formula if it has one, else a text.</summary>
internal static class FormCell
{
    public static Cell Of(string name, GridCell cell, int firstRow, bool head, CellLooks looks)
    {
        var text = LegalText.Of(cell.Text);
        if (cell.Role == CellRole.Label || ShownFigure.Of(text, cell.Figure) is not { } shown)
            return CellText.Of(name, text, quoted => looks.Of(cell, head, "", quoted));
        var made = new Cell { CellReference = name, StyleIndex = looks.Of(cell, head, shown.Format, false) };
        if (Formula(cell, firstRow, shown) is { } formula) made.Append(new CellFormula(formula));
        made.Append(new CellValue(shown.Value.ToString(CultureInfo.InvariantCulture)));
        return made;
    }

    /// <summary>Rounded as shown, so that what follows from the cell follows from what is printed.</summary>
    private static string? Formula(GridCell cell, int firstRow, ShownFigure shown)
    {
        if (cell.Formula is not { } formula || cell.Figure is not { } figure) return null;
        var names = formula.Operands.Select(o => CellName.Of(firstRow + o.Row, o.Column)).ToList();
        var decimals = figure.Decimals + (shown.Format.EndsWith('%') ? 2 : 0);
        var body = formula.Kind switch
        {
            FormulaKind.Sum => "SUM(" + Ranges(names) + ")",
            FormulaKind.Ratio => $"{names[0]}/{names[1]}",
            _ => $"{names[0]}*{names[1]}",
        };
        var rounded = string.Create(CultureInfo.InvariantCulture, $"ROUND({body},{decimals})");
        return formula.Kind == FormulaKind.Ratio ? $"IF({names[1]}=0,\"\",{rounded})" : rounded;
    }

    /// <summary>Neighbours downwards as one range: D3,D4,D5 is D3:D5. A function takes no more than 255 arguments.</summary>
    private static string Ranges(List<string> names)
    {
        var parts = new List<string>();
        for (var i = 0; i < names.Count;)
        {
            var last = i;
            while (last + 1 < names.Count && IsBelow(names[last], names[last + 1])) last++;
            parts.Add(last == i ? names[i] : $"{names[i]}:{names[last]}");
            i = last + 1;
        }

        return string.Join(',', parts);
    }

    private static bool IsBelow(string above, string below)
    {
        var letters = above.TakeWhile(char.IsAsciiLetter).Count();
        return below.StartsWith(above[..letters], StringComparison.Ordinal)
            && int.TryParse(above[letters..], out var a) && int.TryParse(below[letters..], out var b) && b == a + 1;
    }
}
