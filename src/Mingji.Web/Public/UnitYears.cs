using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Public;

/// <summary>A number of a year, and the documents that it comes from; null: no document states it.</summary>
public sealed record YearNumber(int Year, decimal? Value, string Text, ImmutableArray<long> From)
{
    /// <summary>It was added up from several documents.</summary>
    public bool IsSum => From.Length > 1;
}

/// <summary>A row of the years side by side.</summary>
public sealed record YearRow(string Label, string Unit, ImmutableArray<YearNumber> Numbers)
{
    /// <summary>The label with the unit in brackets; in those that it has already.</summary>
    public string Head => Unit.Length == 0 ? Label : Label.EndsWith('）') ? $"{Label[..^1]}，{Unit}）" : $"{Label}（{Unit}）";
}

/// <summary>
/// A unit's years side by side, from published numbers alone. The unit's own form is taken where there is one; otherwise its projects are
/// added up. What no document states stays open: it is never zero.
/// </summary>
public sealed class UnitYears(PublicUnit unit)
{
    private const int MostLabels = 8;
    private readonly ImmutableArray<int> _years = [.. unit.Years.Order().TakeLast(6)];

    public ImmutableArray<int> Years => _years;

    /// <summary>The table of the main numbers, as far as any year states them.</summary>
    public IEnumerable<YearRow> Rows() => AllRows().Where(r => r.Numbers.Any(n => n.Value is not null));

    /// <summary>The pictures of final accounts for which there is something to show.</summary>
    public IEnumerable<BarPicture> AccountsPictures() => new[]
    {
        Drawn("accounts", "收入与支出", "万元", "每年的收入合计和支出合计", [Accounts("本年收入", SeriesKind.AccountsIncome), Accounts("本年支出", SeriesKind.AccountsSpending)],
            PublicWords.Money),
        Drawn("accounts-source", "收入来源", "万元", "每年的收入从哪里来", Largest(SeriesKind.AccountsSource), PublicWords.Money),
        Drawn("accounts-function", "支出功能", "万元", "每年的支出用于哪些方面，按功能分类", Largest(SeriesKind.AccountsFunction), PublicWords.Money),
        Drawn("accounts-nature", "支出性质", "万元", "基本支出保障机构运转，项目支出完成专门任务", Largest(SeriesKind.AccountsNature), PublicWords.Money),
        Drawn("publics", "“三公”经费", "万元", "每年的“三公”经费支出", ByLabel(SeriesKind.ThreePublics, AllForms), PublicWords.Money),
    }.OfType<BarPicture>();

    /// <summary>The pictures of self-evaluations for which there is something to show.</summary>
    public IEnumerable<BarPicture> Pictures()
    {
        var money = new[] { Row("全年预算数", "万元", SeriesKind.Budget), Row("全年执行数", "万元", SeriesKind.Spent) };
        var scores = new[] { new YearRow("单位填报", "分", [.. _years.Select(y => Score(y, SeriesKind.Score))]),
            new YearRow("明绩核算", "分", [.. _years.Select(y => Score(y, SeriesKind.DueScore))]) };
        return new[]
        {
            Drawn("money", "预算与执行", "万元", "每年的预算数和执行数", money, PublicWords.Money),
            Drawn("source", "资金来源", "万元", "预算的钱从哪里来", ByLabel(SeriesKind.Source, ProjectsFirst), PublicWords.Money),
            Drawn("purpose", "资金用途", "万元", "花在哪里", Purposes(), PublicWords.Money),
            Drawn("score", "绩效得分", "分", "部门整体自评的得分，单位填报的和按规则核算的", scores, PublicWords.Points) is { } score ? score with { Full = 100_000_000 } : null,
        }.OfType<BarPicture>();
    }

    /// <summary>The scores of each project, year by year, the stated and the recomputed.</summary>
    public IEnumerable<(string Project, ImmutableArray<(YearNumber Stated, YearNumber Due)> Years)> Projects() => unit.Numbers
        .Where(n => n is { Project: not null, Kind: SeriesKind.Score or SeriesKind.DueScore, Form: FormType.ProjectSelfEvaluation })
        .GroupBy(n => n.Project!).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (g.Key, _years.Select(y => (One(g, y, SeriesKind.Score), One(g, y, SeriesKind.DueScore))).ToImmutableArray()));

    private IEnumerable<YearRow> AllRows() =>
    [
        Accounts("本年收入合计（决算）", SeriesKind.AccountsIncome), Accounts("本年支出合计（决算）", SeriesKind.AccountsSpending),
        Row("全年预算数（自评）", "万元", SeriesKind.Budget), Row("全年执行数（自评）", "万元", SeriesKind.Spent), new("预算执行率", "", [.. _years.Select(Rate)]),
        new("部门整体得分（单位填报）", "", [.. _years.Select(y => Score(y, SeriesKind.Score))]),
        new("部门整体得分（明绩核算）", "", [.. _years.Select(y => Score(y, SeriesKind.DueScore))]),
    ];

    private YearRow Accounts(string label, SeriesKind kind) => new(label, "万元", [.. _years.Select(y => Added(y, OfKind(y, kind)))]);

    /// <summary>
    /// The largest labels of final accounts; the smaller ones are not left out but added up. What is nothing in every year is no row.
    /// </summary>
    private IEnumerable<YearRow> Largest(SeriesKind kind)
    {
        var labels = _years.SelectMany(y => OfKind(y, kind)).GroupBy(n => n.Label).Where(g => g.Any(n => n.Value != 0))
            .OrderByDescending(g => g.Sum(n => (decimal)n.Value)).Select(g => g.Key).ToList();
        var shown = labels.Count > MostLabels ? MostLabels - 1 : labels.Count;
        foreach (var label in labels.Take(shown)) yield return new(label, "万元", [.. _years.Select(y => Added(y, OfKind(y, kind).Where(n => n.Label == label)))]);
        var rest = labels.Skip(shown).ToHashSet(StringComparer.Ordinal);
        if (rest.Count > 0) yield return new($"其余{rest.Count}项", "万元", [.. _years.Select(y => Added(y, OfKind(y, kind).Where(n => rest.Contains(n.Label))))]);
    }

    private IEnumerable<SourcedNumber> OfKind(int year, SeriesKind kind) => unit.Numbers.Where(n => n.Year == year && n.Kind == kind);

    private static YearNumber One(IEnumerable<SourcedNumber> numbers, int year, SeriesKind kind) =>
        numbers.LastOrDefault(n => n.Year == year && n.Kind == kind) is { } found
            ? new(year, found.Value, PublicWords.Points(found.Value), [found.Publication]) : new(year, null, "—", []);

    private YearRow Row(string label, string unitOf, SeriesKind kind) =>
        new(label, unitOf, [.. _years.Select(y => Added(y, OwnFirst(y).Where(n => n.Kind == kind)))]);

    private YearNumber Score(int year, SeriesKind kind) => One(Of(year, FormType.DepartmentSelfEvaluation), year, kind);

    /// <summary>Only when both come from the same documents.</summary>
    private YearNumber Rate(int year)
    {
        var budget = OwnFirst(year).Where(n => n.Kind == SeriesKind.Budget).ToList();
        var spent = OwnFirst(year).Where(n => n.Kind == SeriesKind.Spent).ToList();
        var (whole, part) = (budget.Sum(n => (decimal)n.Value), spent.Sum(n => (decimal)n.Value));
        var same = budget.Select(n => n.Publication).Order().SequenceEqual(spent.Select(n => n.Publication).Order());
        return whole <= 0 || spent.Count == 0 || !same ? new(year, null, "—", [])
            : new(year, part / whole, PublicWords.Percent(part / whole), [.. budget.Select(n => n.Publication)]);
    }

    private IEnumerable<YearRow> ByLabel(SeriesKind kind, Func<int, IEnumerable<SourcedNumber>> of) => _years
        .SelectMany(of).Where(n => n.Kind == kind).GroupBy(n => n.Label).OrderByDescending(g => g.Sum(n => (decimal)n.Value)).Take(MostLabels)
        .Select(g => new YearRow(g.Key, "万元", [.. _years.Select(y => Added(y, of(y).Where(n => n.Kind == kind && n.Label == g.Key)))]));

    /// <summary>Basic and project expenditure where the unit's own form tells them; else what each project spent.</summary>
    private IEnumerable<YearRow> Purposes()
    {
        var own = ByLabel(SeriesKind.Purpose, OwnFirst).ToList();
        return own.Count > 0 ? own : unit.Numbers.Where(n => n is { Kind: SeriesKind.Spent, Project: not null }).GroupBy(n => n.Project!)
            .OrderByDescending(g => g.Sum(n => (decimal)n.Value)).Take(MostLabels)
            .Select(g => new YearRow(g.Key, "万元", [.. _years.Select(y => Added(y, g.Where(n => n.Year == y)))]));
    }

    private static YearNumber Added(int year, IEnumerable<SourcedNumber> numbers)
    {
        var all = numbers.ToList();
        var sum = all.Sum(n => (decimal)n.Value);
        return all.Count == 0 ? new(year, null, "—", []) : new(year, sum, PublicWords.Money(sum), [.. all.Select(n => n.Publication).Distinct()]);
    }

    private static BarPicture? Drawn(string id, string title, string unitOf, string says, IEnumerable<YearRow> rows, Func<decimal, string> shown)
    {
        var stated = rows.Where(r => r.Numbers.Any(n => n.Value is not null)).ToList();
        // A year of which nothing here was published has no place in the picture.
        var years = stated.SelectMany(r => r.Numbers).Where(n => n.Value is not null).Select(n => n.Year).ToHashSet();
        ImmutableArray<BarGroup> groups = [.. stated.Select(r => new BarGroup(r.Label,
            [.. r.Numbers.Where(n => years.Contains(n.Year)).Select(n => new Bar(n.Year, n.Value, n.Value is { } value ? shown(value) : "—"))]))];
        return groups.IsEmpty ? null : new(id, title, unitOf, says, groups);
    }

    private IEnumerable<SourcedNumber> Of(int year, FormType form) => unit.Numbers.Where(n => n.Year == year && n.Form == form);

    private IEnumerable<SourcedNumber> OwnFirst(int year) =>
        Of(year, FormType.DepartmentSelfEvaluation).Any() ? Of(year, FormType.DepartmentSelfEvaluation) : Of(year, FormType.ProjectSelfEvaluation);

    private IEnumerable<SourcedNumber> ProjectsFirst(int year) =>
        Of(year, FormType.ProjectSelfEvaluation).Any(n => n.Kind == SeriesKind.Source) ? Of(year, FormType.ProjectSelfEvaluation) : OwnFirst(year);

    private IEnumerable<SourcedNumber> AllForms(int year) => unit.Numbers.Where(n => n.Year == year);
}
