using System.Globalization;
using System.Text;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Reads a table to its grid: cells over several columns and rows, rows that begin later, cells that hold tables.</summary>
internal sealed class TableReader(PartReader reader, DocxContext context, FlowReader flow, string part)
{
    public DraftTable Read()
    {
        var grid = new TableGrid(part, context.NextTable(), context);
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name == "tr") ReadRow(grid);
                else if (reader.Name == "tblGrid") reader.Skip();
                else flow.SkipUnshown();
            }
        }

        return grid.ToTable();
    }

    private void ReadRow(TableGrid grid)
    {
        grid.BeginRow();
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name == "trPr") ReadRowProperties(grid);
                else if (reader.Name == "tc") ReadCell(grid);
                else flow.SkipUnshown();
            }
        }

        grid.EndRow();
    }

    private void ReadRowProperties(TableGrid grid)
    {
        if (!reader.HasContent) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "gridBefore") grid.Indent(reader.Number("val") ?? 0);
            else if (reader.Name == "gridAfter") grid.Outdent(reader.Number("val") ?? 0);
            else if (reader.Name == "wBefore") grid.IndentWidth(reader.Number("w") ?? 0);
            else if (reader.Name == "del") grid.IsRowDeleted = true;
            else if (reader.Name is "trPrChange" or "cnfStyle") reader.Skip();
        }
    }

    private void ReadCell(TableGrid grid)
    {
        var shape = default(CellShape);
        var cell = grid.NextCell();
        var blocks = new List<DraftBlock>();
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name == "tcPr") shape = ReadShape();
                else flow.Take(blocks, cell);
            }
        }

        context.Objects += blocks.RemoveAll(b => b is DraftChunk);
        cell.Text = TextOf(blocks);
        if (blocks.Exists(b => b is DraftTable)) cell.Inner = blocks;
        grid.Add(cell, shape);
    }

    private CellShape ReadShape()
    {
        var shape = new CellShape { ColumnSpan = 1 };
        if (!reader.HasContent) return shape;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            switch (reader.Name)
            {
                case "tcW":
                    shape.Width = reader.Attribute("type") is "auto" or "nil" ? 0 : reader.Number("w") ?? 0;
                    break;
                case "gridSpan":
                    shape.ColumnSpan = Math.Max(1, reader.Number("val") ?? 1);
                    break;
                case "vMerge":
                    shape.Down = reader.Attribute("val") == "restart" ? Merge.Begins : Merge.GoesOn;
                    break;
                case "hMerge":
                    shape.Across = reader.Attribute("val") == "restart" ? Merge.Begins : Merge.GoesOn;
                    break;
                case "cellDel":
                    shape.IsDeleted = true;
                    break;
                case "tcPrChange" or "tcBorders" or "tcMar":
                    reader.Skip();
                    break;
            }
        }

        return shape;
    }

    /// <summary>The paragraphs of a cell on lines of their own; blank ones give no line.</summary>
    private static string TextOf(List<DraftBlock> blocks)
    {
        StringBuilder? more = null;
        var text = "";
        foreach (var block in blocks)
        {
            if (block is not DraftParagraph paragraph || string.IsNullOrWhiteSpace(paragraph.Text)) continue;
            if (text.Length == 0) text = paragraph.Text;
            else (more ??= new(text)).Append('\n').Append(paragraph.Text);
        }

        return more?.ToString() ?? text;
    }

    /// <summary>The words for a place in a table.</summary>
    public static string At(int table, int row, int cell) => string.Create(CultureInfo.InvariantCulture,
        $"表{table + 1}第{row + 1}行第{cell + 1}格");
}
