using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Sheets;
using Mingji.Documents.Reading.Sheets.Formats;

namespace Mingji.Documents.Reading.Xls;

/// <summary>Reads an old workbook (BIFF) through ExcelDataReader: stored values, shown by the same number formats as in a new
/// one.</summary>
internal static class XlsReader
{
    /// <summary>The format has no more; a broken file may claim 65,535 for each of its rows.</summary>
    private const int MostColumns = 256;

    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReadResult Read(
        string path, Stream stream, Dictionary<(int Sheet, int Row, int Column), string> errors, bool hasMacros, ReadingLimits limits)
    {
        try
        {
            using var workbook = ExcelReaderFactory.CreateBinaryReader(stream, new() { FallbackEncoding = Encoding.GetEncoding("GB18030"),
                LeaveOpen = true });
            var builder = new BlockBuilder(limits);
            if (hasMacros) builder.Remark("全文", "文件带有宏，宏没有运行，也不影响读取。");
            var budget = new ReadingBudget(limits);
            var ordinal = 0;
            do
            {
                var sheet = ReadSheet(workbook, ordinal, budget);
                AddErrors(sheet, errors, limits);
                ordinal++;
                SheetTables.Add(sheet, builder);
            }
            while (workbook.NextResult());
            return PackageReader.Filled(path, builder.ToDocument(path, "xls"));
        }
        catch (InvalidPasswordException)
        {
            return ReadResult.Refused(path, OfficeRefusals.Encrypted);
        }
        catch (Exception e) when (e is not (LimitExceededException or OutOfMemoryException))
        {
            // A file made to harm meets the library where it trusts what it reads; whatever comes of that means the file is broken.
            return ReadResult.Refused(path, OfficeRefusals.OldBroken);
        }
    }

    private static SheetDraft ReadSheet(IExcelDataReader workbook, int ordinal, ReadingBudget budget)
    {
        var sheet = new SheetDraft(workbook.Name ?? $"Sheet{ordinal + 1}", ordinal, null) { IsHidden = workbook.VisibleState != "visible" };
        foreach (var m in workbook.MergeCells ?? []) sheet.Merges.Add(new(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn));
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        for (var row = 0; workbook.Read(); row++)
        {
            budget.Step();
            if (workbook.RowHeight == 0) sheet.HiddenRows.Add(row);
            for (var column = 0; column < Math.Min(workbook.FieldCount, MostColumns); column++) Keep(workbook, sheet, row, column,
                formats, budget);
        }

        for (var column = 0; column < Math.Min(workbook.FieldCount, MostColumns); column++)
        {
            if (workbook.GetColumnWidth(column) == 0) sheet.HiddenColumns.Add((column, column));
        }

        return sheet;
    }

    private static void AddErrors(SheetDraft sheet, Dictionary<(int Sheet, int Row, int Column), string> errors, ReadingLimits limits)
    {
        foreach (var ((ordinal, row, column), text) in errors)
        {
            if (ordinal == sheet.Ordinal && column < limits.MaxColumns) sheet.Cells.Add(new(row, column, text));
        }
    }

    private static void Keep(
        IExcelDataReader workbook, SheetDraft sheet, int row, int column, Dictionary<string, NumberFormat> formats, ReadingBudget budget)
    {
        budget.Step();
        if (workbook.GetValue(column) is not { } value) return;
        var code = workbook.GetNumberFormatString(column) ?? "General";
        if (!formats.TryGetValue(code, out var format)) formats[code] = format = new(BuiltinDate(code));
        var text = Shown(value, format);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (value is not string) sheet.Unshown.Add((row, column));
            return;
        }

        if (column >= budget.Limits.MaxColumns)
            throw new LimitExceededException(OfficeRefusals.TooManyColumns($"{sheet.Name}第{row + 1}行", budget.Limits.MaxColumns));
        if (sheet.Cells.Count >= budget.Limits.MaxCells) throw new LimitExceededException(Refusals.TooManyCells(budget.Limits.MaxCells));
        var isZero = value is IFormattable number and not DateTime
            && SheetCell.HidesZero(text, number.ToString(null, CultureInfo.InvariantCulture));
        sheet.Cells.Add(new(row, column, text.ReplaceLineEndings("\n").Trim(), isZero));
    }

    private static string Shown(object value, NumberFormat format) => value switch
    {
        string text => format.ShowText(text),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => format.Show((decimal)(date - new DateTime(1899, 12, 30)).Ticks / TimeSpan.TicksPerDay),
        TimeSpan time => format.Show((decimal)time.Ticks / TimeSpan.TicksPerDay),
        IFormattable number => format.ShowNumber(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => value.ToString() ?? "",
    };

    /// <summary>The library names the built-in date as Excel for the United States shows it.</summary>
    private static string BuiltinDate(string code) => code switch
    {
        "d/m/yyyy" or "mm-dd-yy" or "m/d/yyyy" => BuiltinFormats.Code(14),
        "m/d/yy h:mm" or "d/m/yy h:mm" => BuiltinFormats.Code(22),
        _ => code,
    };
}
