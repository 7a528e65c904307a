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
        for (var at = drawing.IndexOf(Before, StringComparison.Ordinal); at >= 0; at = drawing.IndexOf(Before, at, StringComparison.Ordinal))
        {
            at += Before.Length;
            var end = at;
            while (end < drawing.Length && end - at < MostDigits && char.IsAsciiDigit(drawing[end])) end++;
            if (end > at) free = Math.Max(free, int.Parse(drawing.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture) + 1);
        }

        return free;
    }

    /// <summary>The blocks that so many numbers take: "2,3".</summary>
    public static string Blocks(int first, int count) =>
        string.Join(',', Enumerable.Range(first / Block, ((first + count - 1) / Block) - (first / Block) + 1));
}
