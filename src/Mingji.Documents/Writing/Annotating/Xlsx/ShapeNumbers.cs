using System.Globalization;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>The numbers of shapes in old drawings, dealt out in blocks of 1,024.</summary>
internal static class ShapeNumbers
{
    public const int Block = 1024;
    private const string Before = "_x0000_s";
    private const int MostDigits = 8;

    /// <summary>A number above all that a drawing uses.</summary>
    public static int Free(string drawing)
    {
        var free = Block + 1;
        var at = drawing.IndexOf(Before, StringComparison.Ordinal);
        while (at >= 0)
        {
            var start = at + Before.Length;
            var end = start;
            while (end < drawing.Length && end - start < MostDigits && char.IsAsciiDigit(drawing[end])) end++;
            if (int.TryParse(drawing.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                free = Math.Max(free, number + 1);
            at = drawing.IndexOf(Before, end, StringComparison.Ordinal);
        }

        return free;
    }

    /// <summary>The blocks that so many numbers take: "2,3".</summary>
    public static string Blocks(int first, int count) =>
        string.Join(',', Enumerable.Range(first / Block, ((first + count - 1) / Block) - (first / Block) + 1));
}
