using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Core.Filling;
using Mingji.Documents.Tests.Reading;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Mingji.Web.Tests.Security;

/// <summary>Texts that a spreadsheet would compute come out of every workbook that we give out as the texts that they are.</summary>
public sealed class FormulaTests
{
    private const string Negative = "-12.50";

    /// <summary>None of them holds what another begins with, so that each is found by itself.</summary>
    private static readonly string[] Hostile =
    [
        "=1+1", "+2+2", "-3+3", "@SUM(4,4)", "\t=5+5", "\r=6+6", "=cmd|' /C calc'!A0", "＝7+7", "_x003D_8+8", "  =9+9", "=HYPERLINK(\"http://evil.example\",\"点\")",
        "－1－1", "=WEBSERVICE(\"http://evil.example\")",
    ];

    [Fact]
    public async Task A_cases_workbook_holds_what_was_typed_as_text_and_negative_numbers_as_numbers()
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Filled(town);
        using var mine = visitor;
        var typed = (await Form(town, scene)).Cells.Where(c => IsHostile(c.Text)).Select(c => c.Text).ToHashSet();
        Assert.True(typed.Count >= Hostile.Length - 1, string.Join(' ', typed));
        var bytes = await mine.Bytes($"/cases/{scene.Draft}/export.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal([.. typed.Order(StringComparer.Ordinal)], Texts(book).Where(IsHostile).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Cells(book), c => AssertText(book, c));

        var negative = Assert.Single(Cells(book), c => c.CellValue?.Text == "-12.5" || c.InnerText.Contains(Negative, StringComparison.Ordinal));
        Assert.Equal(-12.5m, decimal.Parse(negative.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(negative.DataType is null || negative.DataType.Value == CellValues.Number);
        Recomputed(bytes, typed);
    }

    [Fact]
    public async Task An_audits_workbooks_hold_what_the_document_says_as_text()
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Filled(town);
        using var mine = visitor;
        var form = await mine.Bytes($"/cases/{scene.Draft}/export.xlsx");
        var upload = new MultipartFormDataContent { { new ByteArrayContent(form), "files", "=1+1@SUM.xlsx" } };
        var at = (await mine.Post("/audit", upload)).Location!;

        var report = await mine.Bytes(at + "/report.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream(report), false);
        Assert.All(Cells(book), c => AssertText(book, c));
        Assert.DoesNotContain(Cells(book), c => c.CellFormula is not null);
        var named = Texts(book).Where(IsHostile).ToHashSet();
        Assert.Contains("=1+1@SUM.xlsx", named);
        Assert.Contains("@SUM(4,4)", named);
        Recomputed(report, named);

        var annotated = await mine.Bytes(at + "/annotated/1");
        using var copy = SpreadsheetDocument.Open(new MemoryStream(annotated), false);
        var summary = copy.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet).Single(s => s.InnerText.Contains("明绩审核", StringComparison.Ordinal));
        Assert.Empty(summary.Descendants<CellFormula>());
        Assert.All(summary.Descendants<Cell>(), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.DoesNotContain(summary.Descendants<Cell>(), c => IsHostile(c.InnerText));
        var marked = summary.Descendants<Cell>().Select(c => Unescaped(c.InnerText)).Where(t => t.StartsWith('「') && t.EndsWith('」')).ToHashSet();
        Assert.NotEmpty(marked);
        Recomputed(annotated, marked);
    }

    /// <summary>LibreOffice computes the workbook anew and shows the same texts.</summary>
    private static void Recomputed(byte[] bytes, IEnumerable<string> texts)
    {
        LibreOffice.Need();
        using var file = new TemporaryFile("again.xlsx", LibreOffice.Convert("given.xlsx", bytes, "ods", "xlsx"));
        using var book = SpreadsheetDocument.Open(file.Path, false);
        Assert.Empty(texts.Select(Shown).Except(Texts(book).Select(Shown)));
        Assert.DoesNotContain(Cells(book), c => c.CellFormula is { } formula
            && Hostile.Any(h => formula.Text.Contains(h.Trim().TrimStart('='), StringComparison.Ordinal)));
    }

    private static async Task<(Scene Scene, Visitor Visitor)> Filled(Town town)
    {
        var scene = await Scene.Of(town);
        var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        var cells = (await Form(town, scene)).Cells;
        var fields = new List<(string, string)>();
        var next = 0;
        foreach (var cell in cells)
        {
            var text = cell.Number.Field switch
            {
                CellField.Adjusted when fields.Exists(f => f.Item2 == Negative) => null,
                CellField.Adjusted => Negative,
                CellField.Points => "20",
                CellField.Score => "25",
                CellField.Target => "≥30次",
                CellField.Actual => "47次",
                CellField.Name or CellField.Reason or CellField.Value or CellField.Goal or CellField.Achieved or CellField.Executed
                    => Hostile[next++ % Hostile.Length],
                _ => null,
            };
            if (text is not null) fields.AddRange([("cell", $"{cell.Number}"), ("seen", cell.Text), ("text", text)]);
        }

        var saved = await visitor.Post($"/cases/{scene.Draft}/cells", [.. fields]);
        Assert.True(saved.Status == 200 && !saved.Body.Contains("class=\"conflict\"", StringComparison.Ordinal), saved.Body);
        return (scene, visitor);
    }

    private static Task<FilledForm> Form(Town town, Scene scene) => town.Read(s => CaseStore.Form(s, scene.Draft)!.Filled);

    private static bool IsHostile(string text) => text.Length > 0 && text != Negative
        && (Hostile.Any(h => h.Trim() == text) || "=+-@＝－\t\r\n".Contains(text[0], StringComparison.Ordinal));

    private static List<Cell> Cells(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>())];

    private static IEnumerable<string> Texts(SpreadsheetDocument book)
    {
        var shared = book.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        return Cells(book).Where(c => c.DataType is not null).Select(c => c.DataType!.Value == CellValues.SharedString
            ? shared![int.Parse(c.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : c.InlineString?.InnerText ?? "").Select(Unescaped);
    }

    /// <summary>What a cell that begins like a formula is: an inline string with the quote mark; and a formula is one of ours.</summary>
    private static void AssertText(SpreadsheetDocument book, Cell cell)
    {
        if (cell.CellFormula is { } formula) Assert.Matches("^(IF\\([A-Z0-9]+=0,\"\",)?ROUND\\((SUM\\()?[A-Z0-9:,/*]+\\)?,[0-9]+\\)+$", formula.Text);
        var text = Unescaped(cell.InlineString?.InnerText ?? "");
        if (!IsHostile(text) || !"=+-@＝－".Contains(text[0], StringComparison.Ordinal)) return;
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        var looks = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>();
        Assert.True(looks.ElementAt((int)cell.StyleIndex!.Value).QuotePrefix?.Value);
    }

    private static string Unescaped(string text) => text.Replace("_x005F_", "_", StringComparison.Ordinal);

    private static string Shown(string text) => text.Trim();
}
