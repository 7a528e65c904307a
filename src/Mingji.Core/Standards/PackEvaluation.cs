using System.Collections.Immutable;
using Mingji.Core.Evaluations;

namespace Mingji.Core.Standards;

/// <summary>Reads how a pack has others evaluate, and refuses tables that don't make 100 points.</summary>
internal static class PackEvaluation
{
    private const decimal Whole = 100;

    public static EvaluationRules? Read(PackFields pack, ImmutableArray<IndicatorFramework> frameworks, EvaluationRules? start)
    {
        if (pack.Group("evaluation", EvaluationSchema.Evaluation) is not { } fields) return start;
        var basis = start ?? new EvaluationRules();
        var tables = Tables(fields, frameworks);
        var rules = basis with
        {
            Tables = [.. tables, .. basis.Tables.Where(t => !tables.Exists(own => own.Subject == t.Subject))],
            RowDifference = Difference(fields, "difference", 1) ?? basis.RowDifference,
            TotalDifference = Difference(fields, "totalDifference", Whole) ?? basis.TotalDifference,
            Sampling = Sampling(fields) ?? basis.Sampling,
            Risks = fields.Has("risks") ? [.. fields.Groups("risks", EvaluationSchema.Risk).Select(Risk)] : basis.Risks,
        };
        foreach (var name in new[] { "difference", "totalDifference", "sampling", "risks" }.Where(n => start is null && !fields.Has(n)))
            fields.Refuse(name, $"没有“{name}”，也没有底本可取", "写上这一项");
        return rules;
    }

    /// <summary>A worked case of risks: the pack's own rules decide it.</summary>
    public static RiskCase Case(PackFields fields, EvaluationRules? rules)
    {
        var read = new RiskCase(
            fields.Text("says"), fields.Whole("errors", 0, 100_000), fields.Number("gap", -1000, 1000), fields.Number("budget", 0, 1_000_000_000),
            fields.Number("executed", 0, 1_000_000_000), fields.Number("points", 0, 10_000) ?? 0);
        if (rules is null)
        {
            fields.Refuse("says", "包里没有评价的规则，算例没有可以比照的", "写 evaluation，或去掉 riskCases");
            return read;
        }

        var given = RiskPoints.Of(new(read.Errors, read.Gap, read.Budget * 10_000, read.Executed * 10_000), rules.Risks);
        if (given.Points != read.Points)
        {
            fields.Refuse("points", $"“{read.Says}”按规则是{given.Points}个风险分（{string.Join("；", given.Why)}），算例写{read.Points}", $"{given.Points}");
        }

        return read;
    }

    private static List<EvaluationTable> Tables(PackFields fields, ImmutableArray<IndicatorFramework> frameworks)
    {
        var tables = new List<EvaluationTable>();
        foreach (var at in fields.Groups("tables", EvaluationSchema.Table))
        {
            var subject = at.Word<EvaluationSubject>("subject") ?? default;
            if (tables.Exists(t => t.Subject == subject)) at.Refuse("subject", "同一种对象的评分表写了两张", "项目一张，部门整体一张");
            tables.Add(new(subject, at.Text("title"), EvaluationRows.Read(at, "evaluation-" + Spelling.Kebab(subject), frameworks), at.Text("source"))
            {
                Verified = at.YesNo("verified") ?? true,
            });
            var sum = tables[^1].Rows.Sum(r => r.Points);
            if (sum != Whole) at.Refuse("rows", $"各项分值合计{sum}", "合计100");
        }

        return tables;
    }

    private static Threshold? Difference(PackFields fields, string name, decimal most)
    {
        if (fields.Group(name, PackSchema.Threshold) is not { } read) return null;
        return new(read.Number("value", 0, most) ?? 0, read.Text("source")) { Verified = read.YesNo("verified") ?? true };
    }

    private static SamplingRule? Sampling(PackFields fields)
    {
        if (fields.Group("sampling", EvaluationSchema.Sampling) is not { } read) return null;
        return new(read.Number("share", 0, 1) ?? 0, read.Whole("least", 1, 10_000) ?? 1, read.Number("byLot", 0, 1) ?? 0, read.Text("source"))
        {
            Verified = read.YesNo("verified") ?? true,
        };
    }

    private static RiskRule Risk(PackFields fields) => new(
        fields.Word<RiskKind>("risk") ?? default, fields.Number("from", 0, 1_000_000_000) ?? 0, fields.Number("points", 1, 100) ?? 1);
}
