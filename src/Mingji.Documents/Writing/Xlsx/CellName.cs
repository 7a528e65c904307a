using System.Globalization;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>Names of cells by row and column from 0: (6, 2) is C7.</summary>
internal static class CellName
{
    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row + 1}");

    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
