using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Sheets;

namespace Mingji.Documents.Reading.Xlsx;

/// <summary>
/// Reads a workbook sheet by sheet in the order of its tabs, hidden ones too: texts and numbers as shown, formulas by their stored results.
/// Nothing is calculated, no link is followed. Charts, drawings and comments are not read; remarks say that they are there.
/// </summary>
internal static class XlsxReader
{
    public static SourceDocument Read(string path, OfficePackage package, string main, ReadingLimits limits)
    {
        var builder = new BlockBuilder(limits);
        var relations = package.RelationsOf(main);
        var (sheets, from1904) = Sheets(package, main, relations);
        var styles = XlsxStyles.Read(package, relations.OfKind("styles"), from1904);
        var texts = SharedTexts.Read(package, relations.OfKind("sharedStrings"));
        foreach (var sheet in sheets)
        {
            if (OwnSummary.IsSheet(sheet.Name))
            {
                builder.Remark(sheet.Name, OwnSummary.Remark, isNote: true);
                continue;
            }

            using var reader = package.Open(sheet.Part!);
            if (reader is null) throw new LimitExceededException(OfficeRefusals.MissingPart(sheet.Part!));
            new SheetReader(reader, sheet, texts, styles).Read();
            SheetTables.Add(sheet, builder);
        }

        PackageRemarks.Add(package, relations, builder);
        Objects(package, builder);
        return builder.ToDocument(path, "xlsx");
    }

    private static (List<SheetDraft> Sheets, bool From1904) Sheets(OfficePackage package, string main, Relations relations)
    {
        var sheets = new List<SheetDraft>();
        var from1904 = false;
        using var reader = package.Open(main) ?? throw new LimitExceededException(OfficeRefusals.MissingPart(main));
        while (reader.ReadElement())
        {
            if (reader.Name == "workbookPr") from1904 = reader.IsOn("date1904");
            if (reader.Name != "sheet") continue;
            var part = reader.Attribute("id") is { } id && relations.ById.TryGetValue(id, out var relation) ? relation : null;
            if (part is not null && !part.Type.EndsWith("/worksheet", StringComparison.OrdinalIgnoreCase)) continue;
            var ordinal = sheets.Count;
            sheets.Add(new(reader.Attribute("name") ?? $"Sheet{ordinal + 1}", ordinal,
                part?.Target ?? $"xl/worksheets/sheet{ordinal + 1}.xml")
            {
                IsHidden = reader.Attribute("state") is "hidden" or "veryHidden",
            });
        }

        return (sheets, from1904);
    }

    private static void Objects(OfficePackage package, BlockBuilder builder)
    {
        if (Has(package, "xl/charts/")) builder.Remark("全文", "工作簿有图表，图表没有读入（其数据在单元格里的已读入）。");
        if (Has(package, "xl/drawings/drawing")) builder.Remark("全文", "工作簿有图形、图片或文本框，其中的文字没有读入；请把文字写在单元格里。");
        if (Has(package, "xl/comments") || Has(package, "xl/threadedComments")) builder.Remark("全文", "工作簿有批注，批注不作为正文读入。");
        if (Has(package, "xl/externalLinks/")) builder.Remark("全文", "工作簿引用了其他工作簿，没有打开，按文件里保存的结果读入。");
    }

    private static bool Has(OfficePackage package, string start) =>
        package.Names.Any(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
