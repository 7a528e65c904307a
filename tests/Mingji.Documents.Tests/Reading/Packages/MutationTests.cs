using System.Diagnostics;
using System.Text;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Reading.Packages;

/// <summary>Whatever is done to a file: it is read or refused, within its time, and nothing is thrown.</summary>
public sealed class MutationTests
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(3);
    private static readonly string[] Scraps =
    [
        "<", ">", "/>", "<w:tbl>", "</w:tc>", "<w:tr/>", "<w:gridSpan w:val=\"3\"/>", "<w:vMerge/>", "&amp;", "&#0;", "\"", "99999999999",
        "-1", "<row r=\"-5\">",
        "<c r=\"ZZZZ9\">", "r=\"A1048577\"", "<mergeCell ref=\"B2:A1\"/>", "<v>1E+308</v>", "t=\"s\"", "<w:numId w:val=\"1\"/>", "]]>",
        "<!--", "<td rowspan=-1>",
        "<table>", "</table>", "colspan=0", "\0", "\uFFFF", "<w:txbxContent>", "<mc:Fallback>",
    ];

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("html")]
    [InlineData("bytes")]
    public void A_changed_file_is_read_or_refused(string kind)
    {
        var random = new Random(20261121);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 400 && clock.Elapsed < Together; i++) Survives(ChangedFile(kind, random), i);
    }

    private static void Survives(byte[] bytes, int round)
    {
        try
        {
            var result = ReadingShape.Try("a.bin", bytes);
            if (!result.IsRead) return;
            ReadingShape.Numbered(result.Document);
            NoCellsOverlap(result.Document);
            FormRecognizer.Recognize(result.Document);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"mingji-crasher-{round}.bin");
            File.WriteAllBytes(kept, bytes);
            Assert.Fail($"{kept}: {e}");
        }
    }

    private static void NoCellsOverlap(Mingji.Documents.Reading.SourceDocument document)
    {
        foreach (var table in document.Blocks.OfType<Mingji.Documents.Reading.Table>().Where(t =>
            t.Trust == Mingji.Documents.Reading.GridTrust.Columns))
        {
            var taken = new HashSet<(int, int)>();
            foreach (var cell in table.Cells)
            {
                for (var row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, cell.Row + 50); row++)
                {
                    for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                        Assert.True(taken.Add((row, column)), $"{cell.At} overlaps at {row},{column}");
                }
            }
        }
    }

    private static byte[] ChangedFile(string kind, Random random) => kind switch
    {
        "docx" => Repacked(OfficeSamples.Docx, "word/document.xml", random),
        "xlsx" => Repacked(OfficeSamples.Xlsx, "xl/worksheets/sheet1.xml", random),
        "html" => Encoding.UTF8.GetBytes(Changed(OfficeSamples.Html, random)),
        _ => Flipped(random.Next(2) == 0 ? OfficeSamples.Docx.ToBytes() : OfficeSamples.Xlsx.ToBytes(), random),
    };

    private static byte[] Repacked(ZipBuilder sample, string part, Random random) => sample.With(part, xml => Changed(xml,
        random)).ToBytes();

    /// <summary>Cuts, doubles and strews pieces of markup.</summary>
    private static string Changed(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 2; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
                2 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                _ => Swapped(text, random),
            };
        }

        return text;
    }

    /// <summary>Two elements change places, so that the result is often still well formed.</summary>
    private static string Swapped(string text, Random random)
    {
        var starts = Enumerable.Range(0, text.Length).Where(i => text[i] == '<').ToList();
        if (starts.Count < 2) return text;
        var (a, b) = (starts[random.Next(starts.Count)], starts[random.Next(starts.Count)]);
        var (first, second) = (Tag(text, Math.Min(a, b)), Tag(text, Math.Max(a, b)));
        if (Math.Min(a, b) + first.Length > Math.Max(a, b)) return text;
        return text[..Math.Min(a, b)] + second + text[(Math.Min(a, b) + first.Length)..Math.Max(a, b)] + first + text[(Math.Max(a, b)
            + second.Length)..];
    }

    private static string Tag(string text, int start)
    {
        var end = text.IndexOf('>', start);
        return end < 0 ? text[start..(start + 1)] : text[start..(end + 1)];
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 20); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes;
    }
}
