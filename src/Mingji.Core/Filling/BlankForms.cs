using System.Collections.Immutable;
using Mingji.Core.Evaluations;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Filling;

/// <summary>Who and what a new form is about. <paramref name="Project"/> is null for forms of whole units.</summary>
public sealed record FormSubject(string Unit, string Department, string? Project, FiscalYear Year)
{
    /// <summary>The last month that a monitoring form reports; 0 for all other forms.</summary>
    public int Month { get; init; }

    /// <summary>The same form of the year before, where this year's begins with its rows; null when there is none.</summary>
    public Form? Before { get; init; }
}

/// <summary>
/// Forms with nothing filled in: the rows that the official form prints, one empty indicator under each class, and the points that the
/// pack gives the dimensions.
/// </summary>
public static class BlankForms
{
    private sealed record Level(Dimension Dimension, string Level1, ImmutableArray<(IndicatorClass Class, string Level2)> Classes);

    private static readonly ImmutableArray<Level> Levels =
    [
        new(Dimension.Output, "产出指标", [(IndicatorClass.Quantity, "数量指标"), (IndicatorClass.Quality, "质量指标"),
            (IndicatorClass.Timeliness, "时效指标"), (IndicatorClass.Cost, "成本指标")]),
        new(Dimension.Benefit, "效益指标", [(IndicatorClass.Economic, "经济效益指标"), (IndicatorClass.Social, "社会效益指标"),
            (IndicatorClass.Ecological, "生态效益指标"), (IndicatorClass.Sustained, "可持续影响指标")]),
        new(Dimension.Satisfaction, "满意度指标", [(IndicatorClass.Satisfaction, "服务对象满意度指标")]),
    ];

    public static FilledForm Of(FormType type, Standard standard, FormSubject subject)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(subject);
        if (type is FormType.SelfEvaluationReport or FormType.EvaluationReport) return Report(type, standard, subject);
        if (type == FormType.FinalAccounts && BlankAccounts.Of(standard, subject) is { } accounts) return accounts;
        var scored = type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ScoreSheet;
        var rule = standard.FormRules.FirstOrDefault(r => r.Form == type);
        return FilledForm.Of(new Form
        {
            Id = "F1",
            Type = type,
            Title = rule?.Title ?? "",
            Unit = subject.Unit,
            Project = subject.Project,
            FiscalYear = subject.Year,
            MoneyUnit = Unit.TenThousandYuan,
            Facts = BlankSections.Facts(type, subject),
            Funds = BlankSections.Funds(type, subject.Year),
            Tables = BlankSections.Tables(type, subject.Year),
            Goals = type is FormType.ScoreSheet or FormType.IndicatorFramework ? null : new(true, null, null, null, Place.Nowhere),
            Headings = scored ? Headings(type, standard) : [],
            Indicators = type == FormType.ScoreSheet ? OfFramework(standard) : Indicators(type),
            Total = scored ? new(new("100", new Figure(100, 0, Unit.Points), Place.Nowhere), null, Place.Nowhere) : null,
        });
    }

    /// <summary>A report that nobody has written yet.</summary>
    private static FilledForm Report(FormType type, Standard standard, FormSubject subject) => FilledForm.Of(new Form
    {
        Id = "F1",
        Type = type,
        Title = standard.FormRules.FirstOrDefault(r => r.Form == type)?.Title ?? "",
        Unit = subject.Unit,
        Project = subject.Project,
        FiscalYear = subject.Year,
        Report = new([]),
    });

    /// <summary>The score sheet that others evaluate by: the rows of the pack's table, and room for the evaluator's words on the whole.</summary>
    public static FilledForm OfEvaluation(EvaluationTable table, FormSubject subject)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(subject);
        static Fact Room(string name, string label) => new(name, label, new("", null, Place.Nowhere));
        return FilledForm.Of(new Form
        {
            Id = "F1",
            Type = FormType.ScoreSheet,
            Title = table.Title,
            Unit = subject.Unit,
            Project = subject.Project,
            FiscalYear = subject.Year,
            MoneyUnit = Unit.TenThousandYuan,
            Facts =
            [
                .. BlankSections.Facts(FormType.ScoreSheet, subject), Room(EvaluationReading.Conclusion, "评价结论"),
                Room(EvaluationReading.Difference, "与自评总分差异的说明"),
            ],
            Indicators = Rows(table.Rows.Select(r => r.Indicator)),
            Total = new(new("100", new Figure(100, 0, Unit.Points), Place.Nowhere), null, Place.Nowhere),
        });
    }

    private static ImmutableArray<IndicatorHeading> Headings(FormType type, Standard standard) =>
    [
        .. Levels.SelectMany(l => standard.Weights.Where(w => w.Form == type && w.Dimension == l.Dimension).Select(w =>
            new IndicatorHeading(l.Level1, 1, new(w.Points.ToString("0.##"), new Figure(w.Points, 0, Unit.Points), Place.Nowhere)))),
    ];

    private static ImmutableArray<Indicator> Indicators(FormType type) =>
    [
        .. Levels.SelectMany(l => l.Classes.Select(c => new Indicator
        {
            Name = "",
            Path = [l.Level1, c.Level2],
            Dimension = l.Dimension,
            Class = c.Class,
            TargetAsked = true,
            ActualAsked = type != FormType.ProjectTargetTable,
            ReasonAsked = type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ProjectSelfEvaluationBasics
                or FormType.MonitoringForm,
        })),
    ];

    /// <summary>The score sheet of the pack's framework, criteria and all; its points are filled in where the pack lays none down.</summary>
    private static ImmutableArray<Indicator> OfFramework(Standard standard) => Rows(standard.Framework);

    private static ImmutableArray<Indicator> Rows(IEnumerable<FrameworkIndicator> rows)
    {
        Stated? Words(string text) => text.Length == 0 ? null : new(text, null, Place.Nowhere);
        return
        [
            .. rows.Select(row => new Indicator
            {
                Name = row.Name,
                Path = row.Path,
                Points = row.Points is { } points ? new(points.ToString("0.##"), new Figure(points, 0, Unit.Points), Place.Nowhere) : null,
                Criteria = Words(row.Criteria),
                Formula = Words(row.Formula),
                Explanation = Words(row.Explanation),
                ReasonAsked = true,
            }),
        ];
    }
}
