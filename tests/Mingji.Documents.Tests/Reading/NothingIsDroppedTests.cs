using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Text;

namespace Mingji.Documents.Tests.Reading;

/// <summary>Whatever is in a file: readers do not throw, and every character but the separators is in a block, in its order.</summary>
public sealed class NothingIsDroppedTests
{
    private static readonly Gen<string> Scraps = Gen.Elements(
        "\n", "\n", "\n\n", "\n\n\n", "\t", "\t\t", "\n\t", "\n\t\t", "|", "||", " | ", " |\n", "\n|\n", "\n| ", " ", "　", "# ",
        "一级指标", "二级指标", "三级指标", "项目名称", "分值", "得分", "≥98%", "1,664.69", "一、概况", "产出", "目标：按期完成全部工作，确保口岸运行顺畅。", "-", "…", "\r\n", "\"", ",",
            "é");

    [Fact]
    public void Every_character_of_a_random_document_is_in_a_block() =>
        Prop.ForAll(Scraps.ArrayOf(60).ToArbitrary(), scraps => KeepsAll(string.Concat(scraps)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("seeds")]
    [InlineData("cases/docs")]
    public void Every_character_of_a_real_document_is_in_a_block(string folder)
    {
        var any = SharedFiles.Path(folder == "seeds" ? "seeds/huadu-project-targets.txt" : "cases/docs/006_yueyang_science_bureau.txt");
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(any)!))
            Assert.True(KeepsAll(File.ReadAllText(path)), path);
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            using var file = new TemporaryFile("a.txt", bytes);
            var result = SourceReader.Read(file.Path);
            return result.IsRead != (result.Refusal is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Cells_are_numbered_in_reading_order()
    {
        var document = SharedFiles.Read("seeds/nankang-final-accounts-2022.txt");

        Assert.Equal(Enumerable.Range(0, document.Cells), Numbers(document));
    }

    private static bool KeepsAll(string text)
    {
        var builder = new BlockBuilder(ReadingLimits.Default);
        FlatText.Read(text, builder, ReadingLimits.Default);
        var divided = text.Split('\n').Any(IsDivider);
        return Letters(text, divided) == Letters(string.Concat(Texts(builder.ToDocument("a.txt", "text"))), divided);
    }

    /// <summary>The line under the head of a Markdown table is a separator like the bars, wherever a table is read around it.</summary>
    private static bool IsDivider(string line) =>
        line.Contains('|', StringComparison.Ordinal) && line.Contains("---", StringComparison.Ordinal)
        && line.All(c => c is '|' or '-' or ':' || char.IsWhiteSpace(c));

    private static string Letters(string text, bool divided)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('|' or '#') && !(divided && c is ('-' or ':'))) letters.Append(c);
        }

        return letters.ToString();
    }

    private static IEnumerable<string> Texts(SourceDocument document) =>
        document.Blocks.SelectMany(block => block is Table table ? table.Cells.Select(c => c.Text) : [((Paragraph)block).Text]);

    private static IEnumerable<int> Numbers(SourceDocument document) =>
        document.Blocks.SelectMany(block => block is Table table ? table.Cells.Select(c => c.Cell) : [((Paragraph)block).Cell]);
}
