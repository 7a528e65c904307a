using System.Text;
using Mingji.Documents.Tests.Reading.Docx;
using Mingji.Documents.Tests.Reading.Xlsx;

namespace Mingji.Documents.Tests.Reading.Packages;

/// <summary>
/// One self-evaluation form with merged cells, as a document of each format. A row is cells parted by "|"; a less-than sign continues the
/// cell on the
/// left, "^" the one above.
/// </summary>
internal static class OfficeSamples
{
    public static readonly string[] Lines =
    [
        "项目支出绩效自评表|<|<|<|<|<|<|<|<|<",
        "（2021年度）|<|<|<|<|<|<|<|<|<",
        "项目名称|<|<|码头照明改造|<|<|<|<|<|<",
        "主管部门|<|<|某市口岸办|<|<|实施单位|某港务所|<|<",
        "项目资金（万元）||<|年初预算数|全年预算数|全年执行数|<|分值|执行率|得分",
        "^|年度资金总额|<|100.00|120.00|90.00|<|10|75.00%|7.5",
        "^|其中：当年财政拨款|<|100.00|120.00|90.00|<|-|-|-",
        "年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<|<",
        "^|完成码头照明改造，保障夜间作业安全。|<|<|<|更换灯具42盏。|<|<|<|<",
        "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|<|分值|得分|偏差原因分析及改进措施",
        "^|产出指标（50分）|数量指标|更换灯具数量|≥40盏|42盏|<|20|20|",
        "^|^|质量指标|验收合格率|100%|98%|<|30|29|一处返工",
        "^|效益指标（30分）|社会效益指标|夜间作业事故数|0起|0起|<|30|30|",
        "^|满意度指标（10分）|服务对象满意度指标|船员满意度|≥90%|92.5%|<|10|10|",
        "总分|<|<|<|<|<|<|100|96.5|",
    ];

    public static readonly ZipBuilder Docx = DocxBuilder.Zip(DocxBuilder.P("附件2") + DocxTable(), "", "");

    public static readonly ZipBuilder Xlsx = XlsxBuilder.Zip([("Sheet1", "", Sheet())]);

    public static readonly string Html = HtmlTable();

    /// <summary>The form as text that keeps rows, and an empty place for each cell that is covered.</summary>
    public static string Text => "附件2\n" + string.Join('\n', Rows().Select(r => string.Join('\t', r.Select(t => t is "<" or "^" ? ""
        : t))));

    private static string[][] Rows() => [.. Lines.Select(l => l.Split('|'))];

    private static string DocxTable()
    {
        var rows = Rows();
        var widths = string.Concat(rows[0].Select(_ => "<w:gridCol w:w=\"900\"/>"));
        return DocxBuilder.Table([.. rows.Select((row, r) => DocxBuilder.Row([.. Starts(row).Select(c => DocxCell(rows, r,
            c))]))]).Replace("<w:tblGrid/>", $"<w:tblGrid>{widths}</w:tblGrid>", StringComparison.Ordinal);
    }

    private static string DocxCell(string[][] rows, int row, int column)
    {
        var down = rows[row][column] == "^" ? "<w:vMerge/>" : Down(rows, row, column) > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        var text = rows[row][column] == "^" ? "" : rows[row][column];
        return DocxBuilder.C(text, $"<w:tcW w:w=\"{900 * Across(rows[row], column)}\" w:type=\"dxa\"/>{DocxBuilder.Span(Across(rows[row], column))}{down}");
    }

    private static string Sheet()
    {
        var rows = Rows();
        var areas = new List<string>();
        for (var r = 0; r < rows.Length; r++)
        {
            foreach (var c in Starts(rows[r]).Where(c => rows[r][c] != "^"))
            {
                var (down, across) = (Down(rows, r, c), Across(rows[r], c));
                if (down * across > 1) areas.Add($"{(char)('A' + c)}{r + 2}:{(char)('A' + c + across - 1)}{r + 1 + down}");
            }
        }

        return XlsxBuilder.Data([["附件2"], .. rows.Select(r => r.Select(t => t is "<" or "^" ? "" : t).ToArray())])
            + XlsxBuilder.Merges([.. areas]);
    }

    private static string HtmlTable()
    {
        var rows = Rows();
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>公开</title></head><body><nav>首页</nav><p>附件2</p><table>");
        for (var r = 0; r < rows.Length; r++)
        {
            page.Append("<tr>");
            foreach (var c in Starts(rows[r]).Where(c => rows[r][c] != "^"))
                page.Append($"<td rowspan=\"{Down(rows, r, c)}\" colspan=\"{Across(rows[r], c)}\">{rows[r][c]}</td>");
            page.Append("</tr>");
        }

        return page.Append("</table><footer>主办单位</footer></body></html>").ToString();
    }

    private static IEnumerable<int> Starts(string[] row) => Enumerable.Range(0, row.Length).Where(c => row[c] != "<");

    private static int Across(string[] row, int column)
    {
        var end = column + 1;
        while (end < row.Length && row[end] == "<") end++;
        return end - column;
    }

    private static int Down(string[][] rows, int row, int column)
    {
        var end = row + 1;
        while (end < rows.Length && rows[end][column] == "^") end++;
        return end - row;
    }
}
