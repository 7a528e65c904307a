using System.Collections.Immutable;
using Mingji.Documents.Reading;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>A laid out form as a reader would give it back: the layout held against recognition, without a file format between.</summary>
internal static class SheetSource
{
    public static SourceDocument Of(IEnumerable<FormSheet> sheets)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var cells = 0;
        foreach (var block in sheets.SelectMany(s => s.Blocks))
        {
            if (block is FormLine line) blocks.Add(new Paragraph(cells, line.Text, $"第{cells++}段"));
            if (block is not FormGrid grid) continue;
            var made = grid.Cells.Where(c => c.Text.Trim().Length > 0).Select(c =>
                new TableCell(cells++, c.Text.Trim(), c.Row, c.Column, c.RowSpan, c.ColumnSpan, $"第{c.Row}行")).ToImmutableArray();
            if (!made.IsEmpty) blocks.Add(new Table(made, grid.Rows, grid.Widths.Length, GridTrust.Columns, "表"));
        }

        return new("memory", "text", blocks.ToImmutable(), cells, []);
    }
}
