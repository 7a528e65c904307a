using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>Reads a pack's worked cases. Those that the pack's own numbers decide must hold, or the pack is refused.</summary>
internal static class PackCases
{
    public static Standard Read(PackFields pack, Standard standard) => standard with
    {
        Cases = [.. pack.Groups("cases", PackSchema.Case).Select(Case)],
        GradeCases = [.. pack.Groups("gradeCases", PackSchema.GradeCase).Select(fields => Grade(fields, standard))],
        ReasonCases = [.. pack.Groups("reasonCases", PackSchema.ReasonCase).Select(fields => Reason(fields, standard.Thresholds))],
        ReportCases = PackReportCases.Read(pack, standard),
        LightCases = [.. pack.Groups("lightCases", MonitoringSchema.Case).Select(fields => PackLightCases.Read(fields, standard.Monitoring))],
        RiskCases = [.. pack.Groups("riskCases", EvaluationSchema.RiskCase).Select(fields => PackEvaluation.Case(fields, standard.Evaluation))],
        BudgetCases = [.. pack.Groups("budgetCases", EvaluationSchema.BudgetCase).Select(fields => PackBudgeting.Case(fields, standard.Budgeting))],
        NoticeCases = PackNoticeCases.Read(pack, standard),
        CriteriaCases = [.. pack.Groups("criteriaCases", PackSchema.CriteriaCase).Select(fields => Criteria(fields, standard))],
    };

    private static WorkedCase Case(PackFields fields)
    {
        var points = fields.Number("points", 0, 1000) ?? 0;
        return new(fields.Text("says"), fields.Text("name"), fields.Text("target"), fields.Text("actual"), points, Score(fields, points));
    }

    private static decimal? Score(PackFields fields, decimal points)
    {
        var score = fields.Number("score", 0, 1000);
        if (score > points) fields.Refuse("score", $"应得分{score}高于分值{points}", $"0到{points}");
        return score;
    }

    private static GradeCase Grade(PackFields fields, Standard standard)
    {
        var grade = new GradeCase(fields.Number("score", 0, 100) ?? 0, fields.Text("grade"));
        var given = standard.GradeOf(grade.Score);
        if (given != grade.Grade) fields.Refuse("grade", $"{grade.Score}分按等级表是“{given ?? "无"}”，算例写“{grade.Grade}”", given ?? "");
        return grade;
    }

    private static ReasonCase Reason(PackFields fields, Thresholds thresholds)
    {
        var known = PackSchema.Thresholds.Fields.Select(field => field.Name);
        var stated = new ReasonCase(fields.Text("threshold"), fields.Number("value") ?? 0, fields.YesNo("reason") ?? false);
        if (Calls(stated, thresholds) is not { } calls)
        {
            fields.Refuse("threshold", $"没有界限“{stated.Threshold}”", string.Join("、", known));
        }
        else if (calls != stated.Reason)
        {
            fields.Refuse("reason", $"按界限，{stated.Value}{(calls ? "要" : "不要")}说明原因，算例相反", calls ? "true" : "false");
        }

        return stated;
    }

    /// <summary>Execution calls below its threshold, everything else at it or above; growth either way.</summary>
    private static bool? Calls(ReasonCase stated, Thresholds thresholds) => stated.Threshold switch
    {
        "executionReason" => stated.Value < thresholds.ExecutionReason.Value,
        "overshoot" => stated.Value >= thresholds.Overshoot.Value,
        "overshootOverZero" => stated.Value >= thresholds.OvershootOverZero.Value,
        "growthReason" => Math.Abs(stated.Value) >= thresholds.GrowthReason.Value,
        _ => null,
    };

    private static CriteriaCase Criteria(PackFields fields, Standard standard)
    {
        var name = fields.Text("indicator");
        var framework = fields.Text("framework");
        var points = fields.Number("points", 0, 1000);
        ImmutableArray<FrameworkIndicator> meant =
            [.. standard.Meant(name, framework)];
        if (meant.Length == 0) fields.Refuse("indicator", $"指标体系里没有“{name}”", "frameworks 里的指标名");
        else if (meant.Length > 1) fields.Refuse("indicator", $"有{meant.Length}个指标叫“{name}”", "同时写 framework，并在一个体系内唯一");
        else if ((points ?? meant[0].Points) is not { } full) fields.Refuse("indicator", $"“{name}”没有分值", "写 points");
        else Score(fields, full);
        return new(name, framework, fields.Text("value"), points, fields.Number("score", 0, 1000));
    }
}
