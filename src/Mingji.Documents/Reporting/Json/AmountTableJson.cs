using System.Text.Json;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Documents.Reporting.Json;

/// <summary>A table of amounts as JSON: its column heads once, then one array of cells a row, null where a cell is empty.</summary>
internal static class AmountTableJson
{
    public static void Write(Utf8JsonWriter json, AmountTable table)
    {
        json.WriteStartObject();
        json.WriteString("title", table.Title);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, AmountRow row)
    {
        json.WriteStartObject();
        if (row.Code.Length > 0) json.WriteString("code", row.Code);
        json.WriteString("label", row.Label);
        if (row.Group.Length > 0) json.WriteString("group", row.Group);
        json.WriteString("kind", Spelling.Kebab(row.Kind));
        json.WriteStartArray("cells");
        foreach (var cell in row.Cells) WriteCell(json, cell);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, Stated? cell)
    {
        if (cell is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteStatedBody(cell);
        json.WriteEndObject();
    }
}
