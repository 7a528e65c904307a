using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Summaries;

namespace Mingji.Core.Publishing;

/// <summary>
/// The numbers of a published form that pictures and comparisons are made of. Each is null, and not there, where the form does not state
/// it: what is missing is never zero.
/// </summary>
public static class PublishedNumbers
{
    public static ImmutableArray<PublishedNumber> Of(Form form, FormScore score)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(score);
        var numbers = ImmutableArray.CreateBuilder<PublishedNumber>();
        void Add(SeriesKind kind, string label, long? value)
        {
            if (value is { } some) numbers.Add(new(kind, label, some));
        }

        if (CaseResult.Has(form.Type))
        {
            var result = CaseResult.Of(form, score);
            Add(SeriesKind.Budget, "全年预算数", result.BudgetFen);
            Add(SeriesKind.Spent, "全年执行数", result.ExecutedFen);
            Add(SeriesKind.Score, "得分", result.Score);
            Add(SeriesKind.DueScore, "核算得分", result.DueScore);
        }

        foreach (var row in form.Funds.Where(f => f.Source is not (FundSource.Total or FundSource.TransferDown) && f.Year is null))
        {
            if (row.Source is FundSource.BasicExpenditure or FundSource.ProjectExpenditure)
                Add(SeriesKind.Purpose, Plain(row), StatedAmount.Fen(row.Executed ?? row.Adjusted, form.MoneyUnit));
            else Add(SeriesKind.Source, Plain(row), StatedAmount.Fen(row.Adjusted ?? row.Initial, form.MoneyUnit));
        }

        numbers.AddRange(ThreePublics.Of(form));
        numbers.AddRange(AccountsNumbers.Of(form));
        return numbers.ToImmutable();
    }

    /// <summary>"其中：当年财政拨款" and "当年财政拨款" are the same source.</summary>
    private static string Plain(FundsRow row) => row.Source switch
    {
        FundSource.Appropriation => "财政拨款",
        FundSource.CarriedOver => "上年结转",
        FundSource.Other => "其他资金",
        FundSource.SpecialAccount => "财政专户",
        FundSource.Superior => "上级补助",
        FundSource.Local => "本级资金",
        FundSource.BasicExpenditure => "基本支出",
        FundSource.ProjectExpenditure => "项目支出",
        _ => row.Label,
    };
}
