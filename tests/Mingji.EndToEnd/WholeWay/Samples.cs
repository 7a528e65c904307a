namespace Mingji.EndToEnd.WholeWay;

/// <summary>What is known of the samples: their errors, and the cells that a person copies from his own sheet to mend some of them.</summary>
internal static class Samples
{
    /// <summary>Rules and words of findings of the project's self-evaluation.</summary>
    public static readonly (string Rule, string Words)[] OfProject =
    [
        ("sum/points", "相差5分"), ("sum/scores", "102.28"), ("rate/execution", "74.35%"), ("score/rule", "7.43分"), ("score/rule", "8.75分"),
        ("cell/error", "#DIV/0!"), ("missing/actual", "查验单位满意度"), ("score/unexplained", "扣了1分"), ("unit/mismatch", "服务态度较好"),
        ("target/overshot", "165"), ("privacy/phone", "13800000000"), ("numbering/gap", "指标3"),
    ];

    /// <summary>Those of the other forms, by the name under which they were imported.</summary>
    public static readonly (string Name, (string Rule, string Words)[] Findings)[] OfOthers =
    [
        ("部门整体支出绩效自评表", [("rate/execution", "94.66%"), ("sum/scores", "95分"), ("period/late", "61天")]),
        ("评分表", [("score/over-points", "12分"), ("sum/scores", "91分")]),
    ];

    /// <summary>Rates and scores of the four rows of funds.</summary>
    public const string CopiedText = "74.35%\t7.43\r\n74.88%\t—\r\n66.67%\t—\r\n—\t—\r\n";

    /// <summary>The same as Excel puts it on the clipboard beside the text.</summary>
    public const string CopiedHtml =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
        <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
        <style><!--table {mso-displayed-decimal-separator:"\.";} td {mso-number-format:General; white-space:nowrap;} .xl65 {mso-number-format:0.00%;}--></style>
        </head><body link=blue vlink=purple>
        <table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:collapse;width:108pt'>
        <!--StartFragment--> <col width=72 span=2 style='width:54pt'>
        <tr height=19 style='height:14.25pt'><td height=19 class=xl65 align=right width=72>74.35%</td><td align=right width=72>7.43</td></tr>
        <tr height=19 style='height:14.25pt'><td height=19 class=xl65 align=right>74.88%</td><td>—</td></tr>
        <tr height=19 style='height:14.25pt'><td height=19 class=xl65 align=right>66.67%</td><td>—</td></tr>
        <tr height=19 style='height:14.25pt'><td height=19 class=xl65>—</td><td>—</td></tr>
        <!--EndFragment-->
        </table></body></html>
        """;
}
