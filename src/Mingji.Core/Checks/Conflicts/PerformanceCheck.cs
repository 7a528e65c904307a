using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// What final accounts say of the year's self-evaluations agrees with itself and with the self-evaluations of the dossier: the grades make up
/// the projects, and number and average are those of the summary.
/// </summary>
public sealed class PerformanceCheck : IDossierCheck
{
    private const string Rule = "conflict/performance";
    private const string Basis = "决算公开的绩效自评情况应与自评结果一致";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "情况说明里的自评个数、等级或得分与自评结果不符",
        Basis,
        new CheckExample("自评4个项目，优3个、良0个", [Example(4)]),
        new CheckExample("自评3个项目，优3个、良0个", [Example(3)]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var form in dossier.Forms)
        {
            if (form.Type != FormType.FinalAccounts) continue;
            foreach (var passage in form.Passages)
            {
                if (PerformanceText.Of(passage) is not { } said) continue;
                Grades(form, said, sink);
                if (said.Average?.Figure is { Value: > 100, Hedge: Hedge.None })
                    Add(form, said.Average, $"绩效自评平均得分写{said.Average.Text}，超过了满分100分", "不超过100分", sink);
                Summary(form, said, dossier, sink);
            }
        }
    }

    private static void Grades(Form form, PerformanceText said, FindingSink sink)
    {
        if (said.Grades.Count < 2) return;
        var sum = said.Grades.Sum(grade => grade.Count.Figure!.Value.Value);
        var projects = said.Projects.Figure!.Value.Value;
        if (sum == projects) return;
        var parts = string.Join("＋", said.Grades.Select(grade => $"{grade.Grade}{StatedInterval.Number(grade.Count)}"));
        Add(form, said.Projects, $"绩效自评的项目写{said.Projects.Text}，各等级合计{parts}＝{ArithmeticText.Plain(sum)}个", ArithmeticText.Plain(sum) + "个", sink);
    }

    private static void Summary(Form form, PerformanceText said, Dossier dossier, FindingSink sink)
    {
        var evaluations = dossier.Forms.Where(one => one.Type == FormType.ProjectSelfEvaluation && one.FiscalYear == form.FiscalYear
            && one.Project is not null && !one.IsPartial).DistinctBy(one => one.Project).ToList();
        var projects = said.Projects.Figure!.Value.Value;
        if (evaluations.Count > projects)
        {
            Add(form, said.Projects, $"绩效自评的项目写{said.Projects.Text}，同年度的自评表有{evaluations.Count}份：{string.Join("、", evaluations.Select(e => e.Project))}",
                $"{evaluations.Count}个", sink);
        }
        else if (evaluations.Count > 0 && evaluations.Count == projects && evaluations.All(one => one.Total?.Score?.Figure is { Hedge: Hedge.None })
            && StatedInterval.Of(said.Average) is { } average)
        {
            var sum = Interval.Zero;
            foreach (var one in evaluations) sum += StatedInterval.Of(one.Total!.Score)!.Value;
            if (average.Meets(sum * (1 / projects))) return;
            var mean = ArithmeticText.Plain(evaluations.Sum(one => one.Total!.Score!.Figure!.Value.Value) / projects);
            Add(form, said.Average!, $"绩效自评平均得分写{said.Average!.Text}，{evaluations.Count}份自评表的平均是{mean}分", mean + "分", sink);
        }
    }

    private static void Add(Form form, Stated at, string message, string expected, FindingSink sink) =>
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, at.At, "绩效自评", message, Basis) { Stated = at.Text, Expected = expected });

    private static Form Example(int projects) => ExampleSentences.Of(
        2024, $"开展绩效自评的项目{projects}个，其中评为“优”的项目3个，评为“良”的项目0个。") with { Type = FormType.FinalAccounts };
}
