using System.Runtime.InteropServices;

namespace Mingji.Documents.Reading.Sheets;

/// <summary>Row by row, and from left to right.</summary>
internal static class ReadingOrder
{
    public static bool IsBefore(int row, int column, int otherRow, int otherColumn) =>
        row < otherRow || (row == otherRow && column < otherColumn);

    /// <summary>Sorts and keeps the order of twins. Files almost always have it so already, and a look is far cheaper than a sort.</summary>
    public static void Sort<T>(List<T> items, Func<T, (int Row, int Column)> place)
    {
        if (IsSorted(CollectionsMarshal.AsSpan(items), place)) return;
        T[] sorted = [.. items.OrderBy(place)];
        sorted.CopyTo(CollectionsMarshal.AsSpan(items));
    }

    private static bool IsSorted<T>(ReadOnlySpan<T> items, Func<T, (int Row, int Column)> place)
    {
        var (row, column) = (int.MinValue, int.MinValue);
        foreach (var item in items)
        {
            var (nextRow, nextColumn) = place(item);
            if (IsBefore(nextRow, nextColumn, row, column)) return false;
            (row, column) = (nextRow, nextColumn);
        }

        return true;
    }
}
