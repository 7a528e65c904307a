using Mingji.Documents.Reading;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>Puts comments at cells of a workbook, and the summary on a sheet behind all others.</summary>
internal sealed class XlsxAnnotator(PackageEdit edit, AnnotationPlan plan)
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    public AnnotationOutcome Annotate(string main)
    {
        var workbook = edit.Part(main);
        var names = OfficeNames.Of(workbook);
        var sheets = WorkbookSheets.Read(workbook, edit.RelationsOf(main));
        var placed = 0;
        foreach (var sheet in plan.Notes.GroupBy(n => n.Spot.Part!))
            placed += new SheetComments(edit, plan, names).Add(sheet.Key, sheet.First().Spot.Container, [.. sheet]);
        if (Hidden(sheets) is { Count: > 0 } hidden) plan.Say($"有批注在隐藏的工作表里，取消隐藏后可见：{string.Join("、", hidden)}。");
        AddSummary(main, workbook, names, sheets);
        return plan.Outcome(placed);
    }

    private List<string> Hidden(WorkbookSheets sheets) =>
        [.. plan.Notes.Select(n => sheets.Of(n.Spot.Part)).OfType<SheetTab>().Where(t => t.IsHidden).Select(t => t.Name).Distinct()];

    private void AddSummary(string main, PartText workbook, OfficeNames names, WorkbookSheets sheets)
    {
        var part = edit.FreeName(main[..(main.LastIndexOf('/') + 1)] + "worksheets/sheet", ".xml");
        edit.Add(part, SheetType, SummarySheet.Of(plan, names.Sheet, sheets));
        var id = edit.Relate(main, names.Relations + "/worksheet", part);
        var prefix = Prefix(workbook);
        var name = sheets.FreeName(OwnSummary.Title);
        workbook.Append("sheets", $"<{prefix}sheet name=\"{name}\" sheetId=\"{sheets.FreeId}\" r:id=\"{id}\" xmlns:r=\"{names.Relations}\"/>");
    }

    private static string Prefix(PartText workbook)
    {
        var root = new TagScanner(workbook.Text);
        return root.Next() ? root.Prefix : "";
    }
}
