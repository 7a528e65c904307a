using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Standards;

namespace Mingji.Tests;

/// <summary>A dossier of a port office that doesn't exist, whose numbers agree with each other.</summary>
internal static class ReportForms
{
    public const string Unit = "云屏市口岸服务中心";
    public const string Project = "云屏港区查验设施运行维护";

    public static ReportDossier Dossier(Standard standard) =>
        new(Unit, new(2023), null, [Department(standard), ProjectForm(standard)], DepartmentBefore(standard)) { Department = "云屏市商务局" };

    public static ReportDossier OfProject(Standard standard) =>
        new(Unit, new(2023), Project, [ProjectForm(standard)], null) { Department = "云屏市商务局" };

    /// <summary>A self-evaluation of the unit: 500 spent of 520, an output missed.</summary>
    public static Form Department(Standard standard, string executed = "500.00") => Filled(
        FormType.DepartmentSelfEvaluation, standard, 2023, null, "D", executed, "96.5",
        ("establishment", "35人"), ("staff", "33人"), ("duties", "负责口岸查验设施的运行维护和通关协调"));

    public static Form DepartmentBefore(Standard standard) =>
        Filled(FormType.DepartmentSelfEvaluation, standard, 2022, null, "B", "480.00", "95.0");

    public static Form ProjectForm(Standard standard) =>
        Filled(FormType.ProjectSelfEvaluation, standard, 2023, Project, "P", "300.00", "97.0");

    private static Form Filled(
        FormType type, Standard standard, int year, string? project, string id, string executed, string score, params (string Name,
            string Text)[] facts)
    {
        var filled = BlankForms.Of(type, standard, new(Unit, "云屏市商务局", project, new FiscalYear(year)));
        FilledForm Put(Place row, CellField field, string text) => CellEditing.With(filled, CellNumber.In(row, field)!.Value, text)!;
        foreach (var (name, text) in facts)
            filled = Put(filled.Form.Facts.First(f => f.Name == name).Value.At, CellField.Value, text);
        var total = filled.Form.Funds.First(f => f.Source == FundSource.Total).At;
        var budget = project is null ? "520.00" : "320.00";
        foreach (var (field, text) in new[] { (CellField.Initial, budget), (CellField.Adjusted, budget), (CellField.Executed, executed) })
            filled = Put(total, field, text);
        if (project is null)
        {
            filled = Put(filled.Form.Funds[1].At, CellField.Executed, "200.00");
            filled = Put(filled.Form.Funds[2].At, CellField.Executed, "300.00");
        }

        filled = Put(filled.Form.Goals!.At, CellField.Goal, "保障口岸查验设施正常运行，提高通关效率");
        filled = Put(filled.Form.Goals!.At, CellField.Achieved, "查验设施全年正常运行，通关秩序良好");
        ImmutableArray<(int Row, string Name, string Target, string Actual, string Score, string Reason)> rows =
        [
            (0, "查验设施维保次数", "≥30次", "32次", "20", ""), (1, "设施完好率", "≥95%", "98%", "15", ""),
            (2, "维保及时率", "≥95%", "94%", "14.8", "一次维修因配件到货晚而延后"), (5, "通关保障天数", "≥360天", "365天", "30", ""),
            (8, "服务对象满意度", "≥90%", "96%", "10", ""),
        ];
        foreach (var row in rows)
        {
            foreach (var (field, text) in new[] { (CellField.Name, row.Name), (CellField.Target, row.Target), (CellField.Actual, row.Actual),
                (CellField.Points, row.Score == "14.8" ? "15" : row.Score), (CellField.Score, row.Score), (CellField.Reason, row.Reason) })
                filled = Put(filled.Form.Indicators[row.Row].At, field, text);
        }

        filled = Put(filled.Form.Total!.At, CellField.Score, score);
        return filled.Form with { Id = id };
    }
}
