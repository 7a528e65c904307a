namespace Mingji.Documents.Recognition;

/// <summary>What a label of the goals section asks for.</summary>
internal enum GoalHead
{
    /// <summary>年度总体目标: the section itself, or the goal where no other label follows.</summary>
    Section,
    Expected,
    Achieved,
    Cycle,

    /// <summary>预期阶段性目标.</summary>
    Stage,
}

/// <summary>The labels of the goals section and their synonyms.</summary>
internal static class GoalHeads
{
    private static readonly Dictionary<string, GoalHead> Heads = new(StringComparer.Ordinal)
    {
        ["年度总体目标"] = GoalHead.Section, ["总体目标"] = GoalHead.Section, ["总体绩效目标"] = GoalHead.Section, ["年度绩效目标"] = GoalHead.Section,
        ["项目绩效目标"] = GoalHead.Section, ["绩效总目标"] = GoalHead.Section, ["年度总目标"] = GoalHead.Section, ["项目年度目标"] = GoalHead.Section,
        ["整体支出绩效定性目标及实施计划完成情况"] = GoalHead.Section, ["年度总体绩效目标"] = GoalHead.Section, ["整体绩效目标"] = GoalHead.Section,
        ["预期目标"] = GoalHead.Expected, ["年初设定目标"] = GoalHead.Expected, ["年度目标"] = GoalHead.Expected, ["当年度目标"] = GoalHead.Expected,
        ["预期总体目标"] = GoalHead.Expected, ["本年度绩效目标"] = GoalHead.Expected, ["年初目标"] = GoalHead.Expected,
        ["年初预期目标"] = GoalHead.Expected, ["本年度目标"] = GoalHead.Expected, ["年度预期目标"] = GoalHead.Expected, ["年初绩效目标"] = GoalHead.Expected,
        ["实际完成情况"] = GoalHead.Achieved, ["全年完成情况"] = GoalHead.Achieved, ["实际完成"] = GoalHead.Achieved, ["目标完成情况"] = GoalHead.Achieved,
        ["年度总体目标完成情况综述"] = GoalHead.Achieved, ["全年实际完成情况"] = GoalHead.Achieved, ["实际完成目标"] = GoalHead.Achieved,
        ["目标实际完成情况"] = GoalHead.Achieved, ["年度目标完成情况"] = GoalHead.Achieved,
        ["年度绩效目标完成情况"] = GoalHead.Achieved, ["绩效目标完成情况"] = GoalHead.Achieved, ["总体绩效目标完成情况"] = GoalHead.Achieved,
        ["年度履职目标"] = GoalHead.Section, ["部门年度目标"] = GoalHead.Section, ["年度主要目标"] = GoalHead.Section, ["总体目标完成情况"] = GoalHead.Achieved,
        ["完成情况"] = GoalHead.Achieved, ["实施周期总目标"] = GoalHead.Cycle, ["实施期绩效目标"] = GoalHead.Cycle, ["实施期总目标"] = GoalHead.Cycle, ["中期目标"] = GoalHead.Cycle,
        ["实施期目标"] = GoalHead.Cycle, ["中长期目标"] = GoalHead.Cycle, ["长期目标"] = GoalHead.Cycle,
        ["预期阶段性目标"] = GoalHead.Stage, ["阶段性目标"] = GoalHead.Stage,
    };

    public static GoalHead? Of(string tight) =>
        tight.Length <= 40 && Heads.TryGetValue(ColumnLabels.Bare(tight), out var head) ? head : null;

    /// <summary>True when labels of goals stand together without a sign between: "总体目标年度目标".</summary>
    public static bool IsGlued(string tight)
    {
        for (var cut = 4; cut + 4 <= tight.Length && tight.Length < 24; cut++)
        {
            if (Of(tight[..cut]) is not null && Of(tight[cut..]) is not null) return true;
        }

        return false;
    }
}
