using System.Globalization;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Sheets;

namespace Mingji.Documents.Reading.Xlsx;

/// <summary>Walks one worksheet and keeps its non-blank cells as they are shown.</summary>
internal sealed class SheetReader(PartReader reader, SheetDraft draft, List<string> texts, XlsxStyles styles)
{
    private readonly ReadingLimits _limits = reader.Limits;
    private bool _hidesZeros;
    private int _row = -1;
    private int _column;

    public void Read()
    {
        while (reader.ReadElement())
        {
            switch (reader.Name)
            {
                case "sheetView":
                    _hidesZeros = reader.Attribute("showZeros") is "0" or "false";
                    break;
                case "col":
                    if (reader.IsOn("hidden")) draft.HiddenColumns.Add(((reader.Number("min") ?? 0) - 1, (reader.Number("max") ?? 0) - 1));
                    break;
                case "row":
                    BeginRow();
                    break;
                case "c":
                    ReadCell();
                    break;
                case "mergeCell":
                    ReadMerge();
                    break;
                case "conditionalFormatting" or "dataValidations" or "extLst" or "hyperlinks":
                    reader.Skip();
                    break;
            }
        }
    }

    private void BeginRow()
    {
        _row = reader.Number("r") is > 0 and <= 100_000_000 and var said ? said - 1 : Math.Min(_row + 1, 100_000_000);
        _column = 0;
        if (reader.IsOn("hidden")) draft.HiddenRows.Add(_row);
    }

    private void ReadCell()
    {
        var (row, column) = (Math.Max(_row, 0), _column);
        var hasContent = reader.HasContent;
        var (type, style) = ("n", 0);
        while (reader.ReadAttribute())
        {
            if (!reader.IsOwnAttribute) continue;
            switch (reader.Name)
            {
                case "r":
                    if (ColumnName.TryRead(reader.AttributeValue, out var saidRow, out var saidColumn)) (row, column) = (saidRow, saidColumn);
                    break;
                case "t" when hasContent:
                    type = reader.AttributeValue;
                    break;
                case "s" when hasContent:
                    _ = int.TryParse(reader.AttributeValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out style);
                    break;
            }
        }

        _column = column + 1;
        if (!hasContent) return;
        var (value, inline, hasFormula) = ReadContent();
        if (value is null && inline is null)
        {
            if (hasFormula) draft.Uncalculated.Add((row, column));
            return;
        }

        Keep(row, column, inline is null ? Shown(type, style, value!) : styles.Of(style).ShowText(inline), value,
            inline is null && type == "n");
    }

    private (string? Value, string? Inline, bool HasFormula) ReadContent()
    {
        string? value = null, inline = null;
        var hasFormula = false;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            switch (reader.Name)
            {
                case "v":
                    value = reader.Text();
                    break;
                case "is":
                    inline = SharedTexts.ReadText(reader);
                    break;
                case "f":
                    hasFormula = true;
                    reader.Skip();
                    break;
            }
        }

        return (value, inline, hasFormula);
    }

    private string Shown(string type, int style, string value) => type switch
    {
        "s" => styles.Of(style).ShowText(Shared(value)),
        "str" => styles.Of(style).ShowText(EscapedText.Decode(value)),
        "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
        "e" or "d" or "inlineStr" => value,
        _ => _hidesZeros && IsZero(value) ? "" : styles.Of(style).ShowNumber(value),
    };

    private string Shared(string index) =>
        int.TryParse(index, out var at) && at >= 0 && at < texts.Count ? texts[at] :
            throw new LimitExceededException(OfficeRefusals.BrokenPart);

    private static bool IsZero(string value) => decimal.TryParse(value, out var number) && number == 0;

    private void Keep(int row, int column, string text, string? value, bool isNumber)
    {
        var shown = text.Trim();
        if (shown.Length == 0)
        {
            if (!string.IsNullOrWhiteSpace(value) && decimal.TryParse(value, out _) && text.Length == 0) draft.Unshown.Add((row, column));
            return;
        }

        if (column >= _limits.MaxColumns) throw new LimitExceededException(OfficeRefusals.TooManyColumns($"{draft.Name}第{row + 1}行",
            _limits.MaxColumns));
        if (draft.Cells.Count >= _limits.MaxCells) throw new LimitExceededException(Refusals.TooManyCells(_limits.MaxCells));
        draft.Cells.Add(new(row, column, shown, isNumber && SheetCell.HidesZero(shown, value!)));
    }

    private void ReadMerge()
    {
        var reference = reader.Attribute("ref") ?? "";
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || draft.Merges.Count >= _limits.MaxCells) return;
        if (!ColumnName.TryRead(reference.AsSpan(0, colon), out var row, out var column)) return;
        if (!ColumnName.TryRead(reference.AsSpan(colon + 1), out var lastRow, out var lastColumn)) return;
        if (lastRow >= row && lastColumn >= column) draft.Merges.Add(new(row, column, lastRow, lastColumn));
    }
}
