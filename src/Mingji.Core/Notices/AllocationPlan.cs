using System.Collections.Immutable;

namespace Mingji.Core.Notices;

/// <summary>
/// A row of an allocation plan: who applied for what, and how much in fen. <paramref name="Merged"/>: the applicant is that of the row
/// above, whose cell spans this one.
/// </summary>
public sealed record AllocationRow(string Applicant, bool Merged, string Project, long Fen);

/// <summary>
/// Who gets how much of a year's money. <paramref name="StatedFen"/> is the total that the plan itself states, <paramref name="BudgetFen"/>
/// the year's budget; null: not said.
/// </summary>
public sealed record AllocationPlan(ImmutableArray<AllocationRow> Rows, long? StatedFen, long? BudgetFen)
{
    /// <summary>What the rows make.</summary>
    public decimal SumFen => Rows.Sum(r => (decimal)r.Fen);

    /// <summary>How many there are, each counted once.</summary>
    public int Applicants => Rows.Select(r => r.Applicant).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Something about a plan: a mistake that keeps it from the public, or a thing to look at.</summary>
public sealed record AllocationRemark(bool Stops, string Text);

/// <summary>Holds a plan against itself and the year's budget. Amounts are exact: there is no rounding to explain a difference.</summary>
public static class AllocationCheck
{
    private const decimal FenInTenThousandYuan = 1_000_000;

    public static ImmutableArray<AllocationRemark> Of(AllocationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var said = ImmutableArray.CreateBuilder<AllocationRemark>();
        if (plan.Rows.IsEmpty) return [new(true, "方案里一个项目也没有")];
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            var row = plan.Rows[i];
            if (row.Applicant.Length == 0) said.Add(new(true, $"第{i + 1}行没有申请单位，上面也没有可以合并的单位"));
            if (row.Project.Length == 0) said.Add(new(true, $"第{i + 1}行没有项目名称"));
            if (row.Fen <= 0) said.Add(new(true, $"第{i + 1}行“{row.Project}”的金额不是正数"));
        }

        foreach (var twice in plan.Rows.GroupBy(r => (r.Applicant, r.Project)).Where(g => g.Count() > 1 && g.Key.Project.Length > 0))
            said.Add(new(true, $"“{twice.Key.Applicant}”的“{twice.Key.Project}”列了{twice.Count()}次"));
        var sum = plan.SumFen;
        if (plan.StatedFen is { } stated && stated != sum)
            said.Add(new(true, $"各项相加是{Shown(sum)}，方案的合计写{Shown(stated)}，差{Shown(decimal.Abs(sum - stated))}"));
        if (plan.StatedFen is null) said.Add(new(false, $"方案没有写合计；各项相加是{Shown(sum)}"));
        if (plan.BudgetFen is not { } budget) said.Add(new(false, "没有填本年预算，未能核对是否超出"));
        else if (sum > budget) said.Add(new(true, $"各项相加{Shown(sum)}，超出本年预算{Shown(budget)}，超出{Shown(sum - budget)}"));
        else if (sum < budget) said.Add(new(false, $"本年预算{Shown(budget)}，这次分配{Shown(sum)}，还有{Shown(budget - sum)}没有分配"));
        return said.ToImmutable();
    }

    /// <summary>"3690万元": with all the digits that it has.</summary>
    public static string Shown(decimal fen) => $"{fen / FenInTenThousandYuan:#,0.######}万元";
}
