using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Header fields: label and value side by side, two fields a row; long texts have a row of their own.</summary>
internal static class FactsSection
{
    private const int LongText = 40;
    private static readonly ImmutableArray<string> Grades = ["优", "良", "中", "差"];

    /// <summary>Fields of one row a person: they are a list of their own.</summary>
    private const string Evaluator = "evaluator";

    public static void Add(Form form, GridPlan plan, GridBuilder grid)
    {
        var fields = form.Facts.Where(f => f.Name != Evaluator).ToList();
        if (form.Project is { } project && !fields.Exists(f => f.Name == "project"))
            fields.Insert(0, new("project", "项目名称", new(project, null, Place.Nowhere)));
        for (var i = 0; i < fields.Count; i++)
        {
            var paired = i + 1 < fields.Count && IsShort(fields[i]) && IsShort(fields[i + 1]);
            if (paired) AddPair(fields[i], fields[++i], plan, grid);
            else AddOne(fields[i], plan, grid);
        }

        AddEvaluators(form, plan, grid);
    }

    /// <summary>A field that asks for sentences keeps its row while it is still empty.</summary>
    private static bool IsShort(Fact fact) => fact.Value.Text.Length <= LongText
        && fact.Name is not ("project" or "duties" or "main-work" or "project-overview" or "achievements" or "legal-basis" or "remarks");

    private static void AddOne(Fact fact, GridPlan plan, GridBuilder grid)
    {
        var at = plan.Snap(5, 19);
        grid.Label(at[0], LabelOf(fact));
        grid.Value(at[1], fact.Value, CellRole.Text, choices: ChoicesOf(fact));
        grid.NextRow();
    }

    private static void AddPair(Fact left, Fact right, GridPlan plan, GridBuilder grid)
    {
        var at = plan.Snap(5, 8, 3, 8);
        grid.Label(at[0], LabelOf(left));
        grid.Value(at[1], left.Value, choices: ChoicesOf(left));
        grid.Label(at[2], LabelOf(right));
        grid.Value(at[3], right.Value, choices: ChoicesOf(right));
        grid.NextRow();
    }

    /// <summary>The grades, where a field asks for one of the national four.</summary>
    private static ImmutableArray<string> ChoicesOf(Fact fact) => fact.Name == "grade" && Grades.Contains(fact.Value.Text) ? Grades : [];

    /// <summary>The label as printed where recognition knows it, else the usual one of its name.</summary>
    private static string LabelOf(Fact fact) =>
        FactLabels.Of(PlainText.Tight(fact.Label)) == fact.Name ? fact.Label : FactLabels.LabelOf(fact.Name) ?? fact.Label;

    private static void AddEvaluators(Form form, GridPlan plan, GridBuilder grid)
    {
        var people = form.Facts.Where(f => f.Name == Evaluator).ToList();
        if (people.Count == 0) return;
        var at = plan.Snap(6, 9, 9);
        grid.Label(at[0], "姓名");
        grid.Label(at[1], "职务");
        grid.Label(at[2], "签字");
        grid.NextRow();
        foreach (var person in people)
        {
            grid.Value(at[0], person.Value);
            grid.Text(at[1], "/");
            grid.Text(at[2], "");
            grid.NextRow();
        }
    }
}
