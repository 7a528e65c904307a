using System.Globalization;
using Mingji.Core.Forms;

namespace Mingji.Bench.Office;

/// <summary>
/// A self-evaluation as the rows of its official table, ten columns wide. "&lt;" goes on with the cell on the left, "^" with the one above.
/// </summary>
internal static class FormGrid
{
    internal const int Columns = 10;

    internal static List<string[]> Of(Form form, int number)
    {
        List<string[]> rows =
        [
            Row("项目支出绩效自评表"), Row("（2025年度）"),
            ["项目名称", "<", "<", "码头维护项目" + number.ToString(CultureInfo.InvariantCulture), "<", "<", "<", "<", "<", "<"],
            ["主管部门", "<", "<", "某市口岸办", "<", "<", "实施单位", "某港务所" + (number % 97).ToString(CultureInfo.InvariantCulture), "<", "<"],
            ["项目资金（万元）", "", "<", "年初预算数", "全年预算数", "全年执行数", "<", "分值", "执行率", "得分"],
        ];
        foreach (var funds in form.Funds)
        {
            rows.Add(
            [
                "^", funds.Label, "<", Text(funds.Initial), Text(funds.Adjusted), Text(funds.Executed), "<", Text(funds.Points),
                Text(funds.Rate), Text(funds.Score),
            ]);
        }

        rows.Add(["年度总体目标", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<", "<"]);
        rows.Add(["^", "完成全年维护任务，保障船舶随到随用。", "<", "<", "<", "全年任务已经完成，设备运转正常。", "<", "<", "<", "<"]);
        rows.Add(["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "<", "分值", "得分", "偏差原因分析及改进措施"]);
        Indicators(form, rows);
        rows.Add(["总分", "<", "<", "<", "<", "<", "<", Text(form.Total?.Points), Text(form.Total?.Score), ""]);
        return rows;
    }

    private static void Indicators(Form form, List<string[]> rows)
    {
        string? level1 = null, level2 = null;
        var number = 0;
        foreach (var indicator in form.Indicators)
        {
            var newLevel1 = indicator.Path[0] != level1;
            var newLevel2 = newLevel1 || indicator.Path[1] != level2;
            (level1, level2) = (indicator.Path[0], indicator.Path[1]);
            rows.Add(
            [
                "^", newLevel1 ? level1 : "^", newLevel2 ? level2 : "^",
                $"指标{(++number).ToString(CultureInfo.InvariantCulture)}：设备维护事项完成次数",
                indicator.Target!.Text, indicator.Actual!.Text, "<", Text(indicator.Points), Text(indicator.Score), Text(indicator.Reason),
            ]);
        }
    }

    private static string[] Row(string title) => [title, .. Enumerable.Repeat("<", Columns - 1)];

    private static string Text(Stated? stated) => stated?.Text ?? "";
}
