using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Documents.Reporting.Xlsx;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Results;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Results;

/// <summary>Results put to use: each project's score, grade, rectifications and the suggestion for next year's budget, by unit.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog, TimeProvider clock) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestText = 60;
    private const int MostChildren = 200;

    public ImmutableArray<int> Years { get; private set; } = [];

    public int Year { get; private set; }

    public BudgetUnit? Unit { get; private set; }

    /// <summary>The units above it that the person sees, the top first, and those right below.</summary>
    public ImmutableArray<BudgetUnit> Above { get; private set; } = [];

    public IReadOnlyList<UnitBranch> Below { get; private set; } = [];

    public Standard? Standard { get; private set; }

    public string Grade { get; private set; } = "";

    public string Text { get; private set; } = "";

    public ImmutableArray<ProjectResult> Lines { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGet(int year, long unit, string? grade, string? q, string? after, CancellationToken cancel)
    {
        var key = (after ?? "").Split('~');
        var from = key.Length == 2 && long.TryParse(key[0], out var id) ? (key[1], id) : ("", 0L);
        await Load(year, unit, grade, q, from, ResultList.Page, cancel);
    }

    /// <summary>The same list as a workbook.</summary>
    public async Task<IActionResult> OnGetExport(int year, long unit, string? grade, string? q, CancellationToken cancel)
    {
        await Load(year, unit, grade, q, ("", 0), ResultList.MostExported, cancel);
        if (Unit is null) throw new RefusalException("还没有可以导出的结果");
        if (More) throw new RefusalException($"一次最多导出{ResultList.MostExported}个项目，请选小一点的单位范围");
        var output = new MemoryStream();
        using (var book = new TableWorkbook("预算安排建议", ("单位", 28), ("项目", 32), ("年度", 8), ("依据", 12), ("得分", 8), ("等级", 8), ("自评得分", 10),
            ("预算（万元）", 14), ("执行（万元）", 14), ("未处理错误", 10), ("在办整改", 10), ("逾期整改", 10), ("建议", 24), ("建议数（万元）", 14), ("理由", 70)))
        {
            foreach (var line in Lines) book.Add(Cells(line));
            book.Write(output);
        }

        output.Position = 0;
        return File(output, Xlsx, FileNames.Safe(string.Create(CultureInfo.InvariantCulture, $"{Unit.Name}{Year}年度结果应用.xlsx")));
    }

    public Core.Results.BudgetSuggestion? SuggestionOf(ProjectResult line) => Standard is null ? null : line.SuggestionBy(Standard);

    /// <summary>The same page with another unit, or after the last line.</summary>
    public string Link(long? unit = null, string after = "", string handler = "") => FormattableString.Invariant(
        $"/results?year={Year}&unit={unit ?? Unit?.Id ?? 0}&grade={Uri.EscapeDataString(Grade)}&q={Uri.EscapeDataString(Text)}")
        + (after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : "") + (handler.Length > 0 ? "&handler=" + handler : "");

    private object?[] Cells(ProjectResult line)
    {
        var suggestion = SuggestionOf(line);
        return
        [
            line.UnitName, line.Project, line.Year, line.Score is null ? null : line.From, line.Score,
            Standard is null ? null : line.GradeBy(Standard), line.SelfScore, line.Budget / 10_000, line.Executed / 10_000,
            line.Errors, line.Open, line.Late, suggestion?.Advice, suggestion?.Amount / 10_000, suggestion is null ? "评价标准没有写结果怎样应用" : string.Join("；", suggestion.Steps),
        ];
    }

    private Task<bool> Load(int year, long unit, string? grade, string? q, (string Path, long Id) after, int page, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Text = (q ?? "").Trim() is { Length: <= LongestText } text ? text : throw new RefusalException($"要找的字不能超过{LongestText}个");
        return store.Read(session =>
        {
            var years = ResultList.Years(session, access);
            Years = [.. years.Select(y => y.Year)];
            var chosen = years.FirstOrDefault(y => y.Year == year) is { Year: > 0 } asked ? asked
                : years.FirstOrDefault(y => y.Year < Dates.Today(clock).Year) is { Year: > 0 } past ? past : years.FirstOrDefault();
            Unit = unit == 0 ? access.Roots.SelectMany(root => UnitTree.Below(session, root, 1)).FirstOrDefault() : UnitTree.Find(session, unit);
            if (unit != 0 && (Unit is null || !access.Sees(Unit.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            if (chosen.Year == 0 || Unit is null) return true;
            (Year, Standard) = (chosen.Year, catalog.Find(chosen.Pack, out _));
            var band = Standard?.Grades.FirstOrDefault(g => g.Name == grade);
            Grade = band?.Name ?? "";
            (Lines, More) = ResultList.Of(session, new(Year, Unit.Path, band, Text, after.Path, after.Id), Dates.Today(clock), page);
            Below = UnitTree.Children(session, Unit.Id, MostChildren);
            Above = [.. UnitTree.Way(session, Unit).Where(u => u.Id != Unit.Id && access.Sees(u.Path))];
            return true;
        }, cancel);
    }
}
