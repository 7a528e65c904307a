namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// A word with its place on its page, in points from the top left. <paramref name="Base"/> is its estimated baseline and
/// <paramref name="Em"/> the estimated size of its letters: the boxes that pdftotext prints differ by font, also on one line.
/// </summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Base, double Em)
{
    public double Centre => (Left + Right) / 2;

    public static PdfWord Of(string text, double left, double top, double right, double bottom)
    {
        var em = (right - left) / Math.Max(Advance(text), 0.5);
        var height = bottom - top;
        // A flat box lies on the baseline; of a box as high as its letters about a fifth hangs below it.
        return new(text, left, right, height > 0.6 * em ? bottom - (0.2176 * height) : bottom, em);
    }

    private static double Advance(string text)
    {
        var sum = 0.0;
        foreach (var c in text) sum += c < '\u0100' ? 0.5 : 1;
        return sum;
    }
}

/// <summary>A page: its number from 1, its size, and its words in the order of the file.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, List<PdfWord> Words);
