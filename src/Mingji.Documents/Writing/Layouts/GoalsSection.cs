using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Goals and stage plan.</summary>
internal static class GoalsSection
{
    public static void Add(Form form, FormLayout layout, GridPlan plan, GridBuilder grid)
    {
        if (form.Goals is { } goals) AddGoals(goals, layout, plan, grid);
        AddStages(form.StagePlan, plan, grid);
    }

    private static void AddGoals(Goals goals, FormLayout layout, GridPlan plan, GridBuilder grid)
    {
        var texts = new List<(string Head, Stated? Text)>();
        if (goals.Cycle is not null) texts.Add(("实施期总目标", goals.Cycle));
        if (goals.Cycle is not null || goals.Achieved is not null || layout.Achieves)
            texts.Add((goals.Cycle is not null ? "年度目标" : "预期目标", goals.Expected));
        if (goals.Achieved is not null || layout.Achieves) texts.Add(("实际完成情况", goals.Achieved));
        if (texts.Count == 0) AddOne(goals, plan, grid);
        else AddSide(texts, plan, grid);
    }

    private static void AddOne(Goals goals, GridPlan plan, GridBuilder grid)
    {
        var at = plan.Snap(5, 19);
        grid.Label(at[0], "年度总体目标");
        grid.Value(at[1], goals.Expected, CellRole.Text);
        grid.NextRow();
    }

    /// <summary>Heads side by side, texts below; an empty text keeps its place.</summary>
    private static void AddSide(List<(string Head, Stated? Text)> texts, GridPlan plan, GridBuilder grid)
    {
        var at = texts.Count switch { 1 => plan.Snap(5, 19), 2 => plan.Snap(5, 8, 11), _ => plan.Snap(5, 5, 6, 8) };
        grid.Label(at[0], "年度总体目标", 2);
        for (var i = 0; i < texts.Count; i++) grid.Label(at[i + 1], texts[i].Head);
        grid.NextRow();
        for (var i = 0; i < texts.Count; i++) grid.Value(at[i + 1], texts[i].Text, CellRole.Text);
        grid.NextRow();
    }

    private static void AddStages(ImmutableArray<StagePlanRow> stages, GridPlan plan, GridBuilder grid)
    {
        if (stages.IsEmpty) return;
        var at = plan.Snap(5, 5, 14);
        grid.Label(at[0], "阶段性计划", stages.Length);
        foreach (var stage in stages)
        {
            grid.Label(at[1], stage.Stage);
            grid.Value(at[2], stage.Plan, CellRole.Text);
            grid.NextRow();
        }
    }
}
