namespace Mingji.Documents.Reading.Sheets;

/// <summary>Says what of a sheet is hidden, not shown or not calculated: once for each kind, with the first places.</summary>
internal static class SheetRemarks
{
    private const int MostPlaces = 20;
    private const int MostCovered = 100;
    private const int LongestShown = 200;

    public static void Add(SheetDraft draft, MergedAreas areas, BlockBuilder builder)
    {
        var name = draft.Name;
        if (draft.IsHidden && draft.Cells.Count > 0) builder.Remark(name, "隐藏的工作表，已读入。");
        var rows = HiddenRows(draft);
        if (rows.Count > 0) builder.Remark(name, $"隐藏的行已读入：{List(rows.Select(r => $"第{r + 1}行"), rows.Count)}");
        var columns = HiddenColumns(draft);
        if (columns.Count > 0) builder.Remark(name, $"隐藏的列已读入：{List(columns.Select(c => ColumnName.Of(c) + "列"), columns.Count)}");
        Covered(draft, areas.Covered, builder);
        Places(draft, draft.Unshown, "有值但按格式不显示，没有读入：", builder);
        Places(draft, draft.Uncalculated, "公式没有保存计算结果，没有读入（请用Excel或WPS打开后保存）：", builder);
    }

    private static List<int> HiddenRows(SheetDraft draft) =>
        draft.HiddenRows.Count == 0 ? [] : [.. draft.Cells.Select(c => c.Row).Distinct().Where(draft.HiddenRows.Contains)];

    private static List<int> HiddenColumns(SheetDraft draft)
    {
        if (draft.HiddenColumns.Count == 0) return [];
        var hidden = draft.Cells.Select(c => c.Column).Distinct().Where(c => draft.HiddenColumns.Exists(h => h.First <= c
            && c <= h.Last)).ToList();
        hidden.Sort();
        return hidden;
    }

    /// <summary>With their texts, as nothing else of the document has them.</summary>
    private static void Covered(SheetDraft draft, IReadOnlyList<SheetCell> cells, BlockBuilder builder)
    {
        foreach (var cell in cells.Take(MostCovered))
            builder.Remark(draft.At(cell.Row, cell.Column), $"这一格被合并的单元格盖住，格内不显示的内容没有读入：{Shown(cell.Text)}");
        if (cells.Count > MostCovered) builder.Remark(draft.Name, $"还有{cells.Count - MostCovered}格被合并的单元格盖住，没有读入。");
    }

    private static string Shown(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;

    private static void Places(SheetDraft draft, IReadOnlyList<(int Row, int Column)> places, string says, BlockBuilder builder)
    {
        if (places.Count == 0) return;
        var (row, column) = places[0];
        builder.Remark(draft.At(row, column), says + List(places.Select(p => ColumnName.Of(p.Column) + (p.Row + 1)), places.Count));
    }

    private static string List(IEnumerable<string> places, int count) =>
        string.Join('、', places.Take(MostPlaces)) + (count > MostPlaces ? $"等{count}处" : "");
}
