using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Summaries;

/// <summary>
/// A summary as the official table: every form that is due has its row, handed in or not; sums are those of the rows. Where there is no
/// budget there is no rate, and a note says of how many the sums are. Pure.
/// </summary>
public static class SummaryForms
{
    private const string OfBudgets = "一、部门预算项目支出（即部门预算批复表中的项目支出）";
    private const string OfSpecials = "二、财政专项支出（含本级及对下级转移支付）";

    public static Form Of(SummaryKind kind, int year, string unit, ImmutableArray<SummaryLine> lines)
    {
        var (name, type) = kind switch
        {
            SummaryKind.Projects => ("项目支出绩效自评情况汇总表", FormType.ProjectSelfEvaluationSummary),
            SummaryKind.Departments => ("部门整体支出绩效自评情况汇总表", FormType.DepartmentSelfEvaluationSummary),
            _ => ("部门评价情况汇总表", FormType.DepartmentEvaluationSummary),
        };
        var title = string.Create(CultureInfo.InvariantCulture, $"{year}年度{name}");
        var (columns, rows) = kind switch
        {
            SummaryKind.Projects => (ProjectColumns(year), ProjectRows(lines)),
            SummaryKind.Departments => (DepartmentColumns(year), DepartmentRows(lines)),
            _ => (EvaluationColumns(year), EvaluationRows(lines)),
        };
        return new()
        {
            Id = "F1",
            Type = type,
            Title = title,
            Unit = unit,
            FiscalYear = new FiscalYear(year),
            Tables = [new(title, columns, rows, Place.Nowhere)],
            Statements = [.. Notes(kind, lines).Select(n => new Statement { Subject = "", Source = new(n, Place.Nowhere) })],
        };
    }

    private static ImmutableArray<string> ProjectColumns(int year)
    {
        var budget = string.Create(CultureInfo.InvariantCulture, $"{year}年度预算情况");
        return
        [
            "序号", "主管部门名称", budget + "/预算项目名称", budget + "/预算安排金额（万元）/A小计（①+②）", budget + "/预算安排金额（万元）/①本级分配金额",
            budget + "/预算安排金额（万元）/②对下级转移支付金额", "绩效自评情况/B预算执行金额（万元）", "绩效自评情况/预算执行率(B/A)",
            "绩效自评情况/绩效自评得分", "财政对口科室填写/是否报送绩效自评表（是/否）",
        ];
    }

    private static ImmutableArray<string> EvaluationColumns(int year)
    {
        var budget = string.Create(CultureInfo.InvariantCulture, $"{year}年度预算情况（万元）");
        return
        [
            "序号", "主管部门名称", budget + "/预算项目名称", budget + "/预算安排金额（万元）/A小计（①+②）", budget + "/预算安排金额（万元）/①本级分配金额",
            budget + "/预算安排金额（万元）/②对下级转移支付金额", "部门评价情况/B预算执行金额（万元）", "部门评价情况/预算执行率(B/A)",
            "部门评价情况/部门评价得分", "财政对口科室填写/是否报送部门评价报告（是/否）", "财政对口科室填写/是否报送部门评价评分表（是/否）",
        ];
    }

    /// <summary>As the projects' own, without their two parts.</summary>
    private static ImmutableArray<AmountRow> EvaluationRows(ImmutableArray<SummaryLine> lines) =>
    [
        .. lines.Select((line, i) => Row("", ProjectCells(i + 1, line).Insert(9, Reported(line)))),
        Sum("", RowKind.Total, SumCells("合计", lines).Add(null)),
    ];

    private static ImmutableArray<string> DepartmentColumns(int year) =>
    [
        "序号", "预算部门名称", string.Create(CultureInfo.InvariantCulture, $"{year}年度预算安排情况（万元）"), "绩效自评情况/绩效自评得分",
        "财政对口科室填写/是否报送部门整体支出自评报告（是/否）", "财政对口科室填写/是否报送部门整体支出自评评分表（是/否）",
    ];

    private static ImmutableArray<AmountRow> ProjectRows(ImmutableArray<SummaryLine> lines)
    {
        var rows = ImmutableArray.CreateBuilder<AmountRow>();
        foreach (var (special, group, sum) in new[] { (false, OfBudgets, "部门预算项目支出合计"), (true, OfSpecials, "财政专项支出合计") })
        {
            var mine = lines.Where(l => l.IsSpecial == special).ToImmutableArray();
            if (mine.IsEmpty) continue;
            rows.AddRange(mine.Select((line, i) => Row(group, ProjectCells(i + 1, line))));
            rows.Add(Sum(group, RowKind.Subtotal, SumCells(sum, mine)));
        }

        rows.Add(Sum("", RowKind.Total, SumCells("合计", lines)));
        return rows.ToImmutable();
    }

    private static ImmutableArray<Stated?> ProjectCells(int number, SummaryLine line) =>
    [
        SummaryCells.OfText(number.ToString(CultureInfo.InvariantCulture)), SummaryCells.OfText(line.Department),
        SummaryCells.OfText(line.Project ?? line.UnitName), SummaryCells.OfAmount(line.Result.BudgetFen),
        SummaryCells.OfAmount(line.Result.LocalFen), SummaryCells.OfAmount(line.Result.TransferFen),
        SummaryCells.OfAmount(line.Result.ExecutedFen), line.IsHandedIn ? SummaryCells.OfRate(line.Rate) : null,
        SummaryCells.OfScore(line.Result.Score), SummaryCells.OfText(HandedIn(line)),
    ];

    private static ImmutableArray<Stated?> SumCells(string label, ImmutableArray<SummaryLine> lines)
    {
        var (budget, executed) = (Total(lines, l => l.Result.BudgetFen), Total(lines, l => l.Result.ExecutedFen));
        // A rate of sums over different projects would be none: then there is none.
        var same = lines.All(l => l.Result.BudgetFen is null == l.Result.ExecutedFen is null);
        return
        [
            SummaryCells.OfText(label), null, null, SummaryCells.OfAmount(budget), SummaryCells.OfAmount(Total(lines, l => l.Result.LocalFen)),
            SummaryCells.OfAmount(Total(lines, l => l.Result.TransferFen)), SummaryCells.OfAmount(executed),
            SummaryCells.OfRate(same && budget > 0 ? executed / budget : null), null, null,
        ];
    }

    private static ImmutableArray<AmountRow> DepartmentRows(ImmutableArray<SummaryLine> lines) =>
    [
        .. lines.Select((line, i) => Row("",
        [
            SummaryCells.OfText((i + 1).ToString(CultureInfo.InvariantCulture)), SummaryCells.OfText(line.UnitName),
            SummaryCells.OfAmount(line.Result.BudgetFen), SummaryCells.OfScore(line.Result.Score), Reported(line),
            SummaryCells.OfText(HandedIn(line)),
        ])),
        Sum("", RowKind.Total, [SummaryCells.OfText("合计"), null, SummaryCells.OfAmount(Total(lines, l => l.Result.BudgetFen)), null, null, null]),
    ];

    private static IEnumerable<string> Notes(SummaryKind kind, ImmutableArray<SummaryLine> lines)
    {
        var (projects, evaluations) = (kind != SummaryKind.Departments, kind == SummaryKind.Evaluations);
        var (due, done) = evaluations ? ("选取评价", "确认") : ("应报送", "报送");
        var handedIn = lines.Count(l => l.IsHandedIn);
        yield return $"说明：1.{due}{lines.Length}份，已{done}{handedIn}份，未{done}{lines.Length - handedIn}份；合计只含已{done}的，未{done}的不按零计。";
        string Lacking(string what, Func<SummaryLine, long?> of) =>
            lines.Count(l => l.IsHandedIn && of(l) is null) is > 0 and var count ? $"；已{done}而没有写明{what}的{count}份" : "";
        var lacking = Lacking("预算数", l => l.Result.BudgetFen) + (projects ? Lacking("执行数", l => l.Result.ExecutedFen) : "")
            + Lacking("得分", l => l.Result.Score);
        yield return $"2.预算安排金额取自评表的全年预算数{(projects ? "，自评表没有分列本级分配和对下级转移支付的，这两栏留空" : "")}{lacking}。";
        if (projects) yield return $"3.预算为零或者没有写明的，没有执行率，以“{SummaryCells.NoRate}”表示；各行的预算数和执行数没有都写明的，合计也不算执行率。";
    }

    private static string HandedIn(SummaryLine line) => line.IsHandedIn ? "是" : $"否（{CaseNames.Of(line.State)}）";

    /// <summary>Empty where no report is due here: it may have been handed in on paper, which the finance bureau knows.</summary>
    private static Stated? Reported(SummaryLine line) => line.Report is not { } state ? null
        : SummaryCells.OfText(CaseRules.IsOpen(state) ? $"否（{CaseNames.Of(state)}）" : "是");

    /// <summary>Null when no line has the amount.</summary>
    private static decimal? Total(ImmutableArray<SummaryLine> lines, Func<SummaryLine, long?> of)
    {
        decimal? sum = null;
        foreach (var line in lines)
        {
            if (of(line) is { } fen) sum = (sum ?? 0) + fen;
        }

        return sum;
    }

    private static AmountRow Row(string group, ImmutableArray<Stated?> cells) =>
        new("", cells[2]?.Figure is null && cells.Length > 6 ? cells[2]!.Text : cells[1]!.Text, RowKind.Item, cells, Place.Nowhere) { Group = group };

    private static AmountRow Sum(string group, RowKind kind, ImmutableArray<Stated?> cells) =>
        new("", cells[0]!.Text, kind, cells, Place.Nowhere) { Group = group };
}
