using System.Globalization;
using System.Text;
using Mingji.Documents.Writing.Xlsx;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Public;

/// <summary>
/// A publication's cells as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets show Chinese): one line a cell. A text that a
/// spreadsheet would compute gets a quote mark before it; numbers stay numbers.
/// </summary>
public static class OpenDataCsv
{
    private static readonly string[] Heads = ["序号", "行", "栏目", "内容", "数值", "计量单位", "核算", "核算过程"];

    public static byte[] Write(PublishedSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var text = new StringBuilder("\uFEFF");
        Line(text, Heads);
        for (var i = 0; i < snapshot.Cells.Length; i++)
        {
            var cell = snapshot.Cells[i];
            Line(text,
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), Safe(cell.Label), Safe(cell.Column), Safe(cell.Text),
                cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "", Safe(cell.Unit ?? ""), PublicWords.Of(cell.Check), Safe(cell.How ?? ""),
            ]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Safe(string text) => FormulaLike.Is(text) && !FormulaLike.IsNegative(text) ? "'" + text : text;

    private static void Line(StringBuilder text, string[] fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Quoted(string field) => field.IndexOfAny(['"', ',', '\r', '\n']) < 0 ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
