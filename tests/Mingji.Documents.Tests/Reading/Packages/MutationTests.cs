using System.Diagnostics;
using System.Text;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading.Xlsx;
using Mingji.Documents.Tests.Reading.Docx;

namespace Mingji.Documents.Tests.Reading.Packages;

/// <summary>Whatever is done to a file: it is read or refused, within its time, and nothing is thrown.</summary>
public sealed class MutationTests
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(3);
    private static readonly ZipBuilder FullDocx = DocxBuilder.Zip(
        "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:altChunk w:id=\"rId9\"/>"
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>提示</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        + DocxBuilder.Table(
            DocxBuilder.Row(DocxBuilder.C("题", "<w:tcW w:w=\"900\" w:type=\"dxa\"/>")),
            DocxBuilder.Row(DocxBuilder.C("a", "<w:tcW w:w=\"300\"/><w:vMerge w:val=\"restart\"/>"), DocxBuilder.C("b", "<w:tcW w:w=\"600\"/>"))),
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style>",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1%2、\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>",
        "<w:footnote w:id=\"1\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>");

    private static readonly ZipBuilder FullXlsx = XlsxBuilder.Zip(
        [("甲", "", "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>44561.5</v></c><c r=\"B1\" t=\"s\" s=\"3\"><v>0</v></c><c r=\"C1\" s=\"2\"><v>0</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" s=\"3\"><v>-12345.678</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData>" + XlsxBuilder.Merges("A1:A2")),
            ("乙", "state=\"veryHidden\"", XlsxBuilder.Data(["x", "y"]))],
        ["<r><t>文</t></r><rPh><t>w</t></rPh>"],
        "[$-804]yyyy\"年\"m\"月\"d\"日\" h:mm:ss.00",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        "[>=10000]0!.0,\"万\";[Red]-0.00E+00;# ?/?;@");

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
    [InlineData("docx parts")]
    [InlineData("xlsx parts")]
    [InlineData("entries")]
    [InlineData("csv")]
    [InlineData("text")]
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
        "docx parts" => Repacked(FullDocx, Pick(random, "word/numbering.xml", "word/styles.xml", "word/footnotes.xml",
            "word/_rels/document.xml.rels", "_rels/.rels", "word/document.xml"), random),
        "xlsx parts" => Repacked(FullXlsx, Pick(random, "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"), random),
        "entries" => Directory(random.Next(2) == 0 ? FullDocx.ToBytes() : FullXlsx.ToBytes(), random),
        "csv" => Encoding.UTF8.GetBytes("单位,金额\n" + Changed("甲,\"1,2\",3\n乙;4\t5\n\"丙\n丁\",6|7\n", random)),
        "text" => Encoding.UTF8.GetBytes(Changed(OfficeSamples.Text.Replace('\t', random.Next(2) == 0 ? '|' : '\t'), random)),
        "html" => Encoding.UTF8.GetBytes(Changed(OfficeSamples.Html, random)),
        _ => Flipped(random.Next(2) == 0 ? OfficeSamples.Docx.ToBytes() : OfficeSamples.Xlsx.ToBytes(), random),
    };

    private static string Pick(Random random, params string[] parts) => parts[random.Next(parts.Length)];

    /// <summary>Bytes of the zip's own records are changed: names, sizes, flags, methods, offsets.</summary>
    private static byte[] Directory(byte[] bytes, Random random)
    {
        var starts = Enumerable.Range(0, bytes.Length - 4).Where(i => bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] < 8).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = starts[random.Next(starts.Count)] + random.Next(4, 48);
            if (at < bytes.Length) bytes[at] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
        }

        return bytes;
    }

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
