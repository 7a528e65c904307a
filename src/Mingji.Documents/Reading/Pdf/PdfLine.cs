using System.Text;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>A run of words of one line without a wide gap: a cell's line, or a line of text.</summary>
internal sealed record PdfRun(string Text, double Left, double Right, double Base, double Em)
{
    public double Centre => (Left + Right) / 2;

    public double Width => Right - Left;

    public bool Overlaps(double left, double right) => Left < right && left < Right;
}

/// <summary>One line of a page, cut into runs where the gap is wider than a letter.</summary>
internal sealed record PdfLine(int Page, double Base, double Em, List<PdfRun> Runs)
{
    private const double WideGap = 0.7;
    private const double SameLine = 0.32;

    public double Left => Runs[0].Left;

    public double Right => Runs[^1].Right;

    public bool IsTabular => Runs.Count > 1;

    public string Text => string.Join("　", Runs.Select(run => run.Text));

    /// <summary>The lines of a page from top to bottom: words belong to one line when their baselines do.</summary>
    public static List<PdfLine> Of(PdfPage page)
    {
        var words = page.Words.OrderBy(word => word.Base).ToList();
        var lines = new List<PdfLine>();
        for (var from = 0; from < words.Count;)
        {
            var end = from + 1;
            while (end < words.Count && words[end].Base - words[end - 1].Base < SameLine * Math.Min(words[end].Em, words[end - 1].Em)
                && words[end].Base - words[from].Base < words[from].Em * 0.6) end++;
            lines.Add(Make(page.Number, words.GetRange(from, end - from)));
            from = end;
        }

        return lines;
    }

    private static PdfLine Make(int page, List<PdfWord> words)
    {
        words.Sort((one, other) => one.Left.CompareTo(other.Left));
        var runs = new List<PdfRun>();
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && GoesOn(words[i - 1], words[i], from == i - 1)) continue;
            runs.Add(Join(words, from, i));
            from = i;
        }

        return new(page, runs.Max(run => run.Base), runs.Max(run => run.Em), runs);
    }

    private static bool GoesOn(PdfWord left, PdfWord right, bool first) =>
        right.Left - left.Right < WideGap * Math.Max(left.Em, right.Em) && !IsTwoNumbers(left, right) && !IsAmountAndRow(left, right)
        && !(first && IsCodeAndName(left, right));

    /// <summary>Amounts of neighbouring columns may stand close; a number is never broken at a blank as wide as this.</summary>
    private static bool IsTwoNumbers(PdfWord left, PdfWord right) =>
        right.Left - left.Right > 0.2 * left.Em && PdfCellText.IsAmount(left.Text) && PdfCellText.IsAmount(right.Text)
        && ((char.IsAsciiDigit(left.Text[^1]) && char.IsAsciiDigit(right.Text[0]))
            || (right.Text.Length == 1 && PdfCellText.IsMoney(left.Text)));

    /// <summary>A code right beside the name of its account, or a serial number beside a name: two cells.</summary>
    private static bool IsCodeAndName(PdfWord left, PdfWord right) =>
        right.Left - left.Right > 0.12 * left.Em && left.Text.Length is 3 or 5 or 7 && left.Text.All(char.IsAsciiDigit) && right.Text[0] >= '\u4E00';

    /// <summary>
    /// An amount right beside the numbered label of the next column (1,848.22 一、…), or half a letter before a label: two cells. In text
    /// a number and the word behind it stand a quarter of a letter apart.
    /// </summary>
    private static bool IsAmountAndRow(PdfWord left, PdfWord right) => PdfCellText.IsMoney(left.Text)
        && right.Left - left.Right > (PdfCellText.IsNumbered(right.Text) ? 0.05 : right.Text[0] >= '\u4E00' ? 0.45 : WideGap) * left.Em;

    private static PdfRun Join(List<PdfWord> words, int from, int end)
    {
        var text = new StringBuilder(words[from].Text);
        for (var i = from + 1; i < end; i++)
        {
            var apart = words[i].Left - words[i - 1].Right > 0.15 * words[i].Em;
            if (apart && text[^1] < '\u0100' && words[i].Text[0] < '\u0100') text.Append(' ');
            text.Append(words[i].Text);
        }

        var (@base, em) = (words[from].Base, words[from].Em);
        for (var i = from + 1; i < end; i++) (@base, em) = (Math.Max(@base, words[i].Base), Math.Max(em, words[i].Em));
        return new(text.ToString(), words[from].Left, words[end - 1].Right, @base, em);
    }
}
