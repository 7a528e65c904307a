using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>The report as a workbook: findings, what could not be evaluated, and how much of each document was understood.</summary>
public static class FindingsWorkbook
{
    private static readonly Column[] FindingColumns =
        [new("文件", 28), new("表", 26), new("程度", 8), new("规则", 20), new("位置", 22), new("项目", 26), new("文中", 16), new("应为", 16),
            new("说明", 70), new("依据", 40)];

    private static readonly Column[] SkippedColumns = [new("文件", 28), new("表", 26), new("规则", 20), new("项目", 30), new("未能核对的原因", 70)];

    private static readonly Column[] CoverageColumns =
        [new("文件", 28), new("格式", 8), new("表数", 8), new("文字处数", 10), new("用上", 10), new("读懂", 10), new("没有用上的位置", 26), new("没有用上的文字", 60),
            new("没能审核的原因", 50)];

    public static void Write(AuditReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
            var sheets = new Sheets();
            Add(book, sheets, "问题", FindingColumns, Findings(report));
            Add(book, sheets, "未评", SkippedColumns, Skipped(report));
            Add(book, sheets, "覆盖", CoverageColumns, Coverage(report));
            book.Workbook = new Workbook(sheets, FilterNames(sheets));
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Column[] columns, IEnumerable<SheetRow> rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var last = SheetWriter.Write(part, columns, rows);
        var range = $"'{name}'!$A$1:${SheetWriter.Letter(columns.Length)}${last}";
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
        sheets.LastChild!.AddAnnotation(range);
    }

    /// <summary>Excel keeps the range of a filter under this hidden name too and repairs files that lack it.</summary>
    private static DefinedNames FilterNames(Sheets sheets)
    {
        var names = new DefinedNames();
        for (var i = 0; i < sheets.ChildElements.Count; i++)
        {
            var range = sheets.ChildElements[i].Annotation<string>()!;
            names.Append(new DefinedName(range) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
        }

        return names;
    }

    private static IEnumerable<SheetRow> Findings(AuditReport report)
    {
        foreach (var document in report.Documents)
        {
            var names = Names(document);
            foreach (var f in document.Findings.OrderBy(f => f.Severity)) yield return Row(f, document.Path,
                names.GetValueOrDefault(f.FormId, "全文"));
        }

        foreach (var dossier in report.Dossiers)
        {
            foreach (var f in dossier.Findings) yield return Row(f, $"卷宗：{dossier.Unit} {dossier.FiscalYear}", f.FormId);
        }
    }

    private static SheetRow Row(Finding f, string path, string form) => new(
        f.Severity switch { Severity.Error => SheetStyle.Error, Severity.Warning => SheetStyle.Warning, _ => SheetStyle.Plain },
        [path, form, ReportWords.Of(f.Severity), f.Rule, f.At.At, f.Label, f.Stated, f.Expected, f.Message, f.Basis]);

    private static IEnumerable<SheetRow> Skipped(AuditReport report)
    {
        foreach (var document in report.Documents)
        {
            var names = Names(document);
            foreach (var n in document.NotEvaluated)
            {
                yield return new(SheetStyle.Plain, [document.Path, names.GetValueOrDefault(n.FormId, "全文"), n.Rule, n.Label, n.Why]);
            }
        }

        foreach (var dossier in report.Dossiers)
        {
            foreach (var n in dossier.NotEvaluated)
            {
                yield return new(SheetStyle.Plain, [$"卷宗：{dossier.Unit} {dossier.FiscalYear}", n.FormId, n.Rule, n.Label, n.Why]);
            }
        }
    }

    private static IEnumerable<SheetRow> Coverage(AuditReport report)
    {
        foreach (var document in report.Documents)
        {
            var coverage = document.Read?.Coverage;
            var style = document.Error is null ? SheetStyle.Plain : SheetStyle.Error;
            var cells = coverage?.Cells ?? 0;
            var used = coverage?.Used ?? 0;
            yield return new(style,
                [document.Path, document.Format, document.Read?.Forms.Length
                    ?? 0, cells, used, ReportWords.Percent(used, cells), null, null, document.Error ?? document.Note]);
            foreach (var unused in coverage?.Unused ?? [])
            {
                yield return new(SheetStyle.Plain, [document.Path, null, null, null, null, null, unused.At, unused.Text, null]);
            }
        }
    }

    private static Dictionary<string, string> Names(AuditedDocument document) =>
        document.Read?.Forms.ToDictionary(f => f.Id, f => $"{f.Id} {ReportWords.NameOf(f)}", StringComparer.Ordinal) ?? [];
}
