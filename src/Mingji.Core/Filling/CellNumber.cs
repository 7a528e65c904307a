using System.Globalization;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>
/// The number of a cell in a form being filled in: its row's key and its field in one. A row keeps its key while it lives, wherever it is
/// moved, and no other row ever gets it; so history, remarks and evidence stay with their row. It is the <see cref="Place.Cell"/> of what
/// stands in the cell: a finding's place leads straight to the cell.
/// </summary>
public readonly record struct CellNumber(int Value)
{
    private const int Fields = 64;

    /// <summary>The most rows that a form ever has had, removed ones included.</summary>
    public const int MostKeys = int.MaxValue / Fields - 1;

    public CellNumber(int key, CellField field)
        : this((key * Fields) + (int)field)
    {
    }

    /// <summary>The row.</summary>
    public int Key => Value / Fields;

    public CellField Field => (CellField)(Value % Fields);

    /// <summary>The cells of this column of a table of amounts; null beyond the columns that can be filled in.</summary>
    public static CellNumber? Column(int key, int column) =>
        column < Fields - (int)CellField.FirstColumn ? new(key, CellField.FirstColumn + column) : null;

    /// <summary>The cell of the same row; null when <paramref name="row"/> is the place of no row.</summary>
    public static CellNumber? In(Place row, CellField field) => row.Cell >= 0 ? new CellNumber(row.Cell / Fields, field) : null;

    public static bool TryParse(string? text, out CellNumber number)
    {
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value / Fields <= MostKeys;
        number = new(read ? value : 0);
        return read;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
