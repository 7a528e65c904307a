namespace Mingji.EndToEnd.WholeWay;

/// <summary>
/// What the people of a workbench put in on its first day: a list of units as it is pasted, people with their roles, the projects that
/// each preparer pastes, and the forms of the year with how many of them there will be.
/// </summary>
internal sealed record Town(int Year, string Units, (string Login, string Name, string Role, string Unit)[] People,
    (string Login, string Rows)[] Projects, string[] Forms, int Cases)
{
    private const string ProjectHead = "项目代码\t项目名称\t开始年度\t结束年度\t财政拨款\n";

    /// <summary>One unit with the four projects of the samples.</summary>
    public static readonly Town OneUnit = new(
        2023,
        """
        代码	名称	上级代码	级别
        35	云屏市	0	行政区划
        3509	云屏市商务局	35	主管部门
        350901	云屏市口岸服务中心	3509	预算单位
        """,
        [
            ("tianbao", "林填报", "填报人", "云屏市口岸服务中心"), ("shenhe", "陈审核", "单位审核人", "云屏市口岸服务中心"),
            ("zhuguan", "郑主管", "主管部门", "云屏市商务局"), ("yewu", "黄业务", "财政业务科室", "云屏市"),
            ("jixiao", "吴绩效", "绩效管理科", "云屏市"),
        ],
        [
            ("tianbao",
                """
                P001	云屏港区查验设施运行维护	2021	2026	92.00
                P002	查验场地保洁与绿化	2023	2023	48.00
                P003	查验系统专线租用	2023	2023	30.00
                P004	口岸应急物资储备	2022	2024	130.00
                """),
        ],
        ["project-target-table", "project-self-evaluation", "project-self-evaluation-basics", "department-self-evaluation", "score-sheet"],
        14);

    /// <summary>The units' rows, without the head.</summary>
    public int UnitRows => Lines(Units) - 1;

    /// <summary>What a preparer pastes, with its head.</summary>
    public static string Pasted(string rows) => ProjectHead + rows;

    public static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
