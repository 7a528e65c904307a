using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Workbench.People;

namespace Mingji.Web.Showing;

/// <summary>One place of the main menu; nobody in particular in <paramref name="For"/> means everybody.</summary>
public sealed record MenuItem(string Path, string Name, params ImmutableArray<Role> For);

/// <summary>The main menu: to each person the pages that he may open, so that no link of it ends in a refusal.</summary>
public sealed class Menu(EndpointDataSource endpoints)
{
    private static readonly ImmutableArray<MenuItem> Items =
    [
        new("/", "待办"),
        new("/cases", "填报"),
        new("/review", "审核", Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision),
        new("/monitoring", "监控"),
        new("/summaries", "汇总"),
        new("/dashboard", "图表"),
        new("/evaluations", "评价"),
        new("/results", "结果应用", Role.Preparer, Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision),
        new("/publications", "公开", Role.UnitReviewer, Role.Department, Role.PerformanceDivision),
        new("/notices", "公示", Role.Department, Role.FinanceDivision, Role.PerformanceDivision),
        new("/projects", "项目"),
        new("/library", "指标库"),
        new("/standards", "评价标准"),
        new("/audit", "文件审核"),
        new("/jobs", "任务"),
        new("/years", "年度", Role.Administrator, Role.PerformanceDivision),
        new("/units", "单位", Role.Administrator, Role.PerformanceDivision),
        new("/people", "人员", Role.Administrator),
    ];

    private readonly Lazy<HashSet<string>> _pages = new(() => [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))]);

    public IEnumerable<MenuItem> Of(Access access) =>
        Items.Where(i => _pages.Value.Contains(i.Path) && (i.For.IsEmpty || i.For.Any(access.HasAnywhere)));

    /// <summary>The item under which this address is.</summary>
    public static bool IsAt(MenuItem item, PathString address)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Path == "/" ? address == "/" : address.StartsWithSegments(item.Path);
    }
}
