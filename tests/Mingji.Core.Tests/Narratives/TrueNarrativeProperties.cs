using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Checks;

namespace Mingji.Core.Tests.Narratives;

/// <summary>True accounts printed at any precision are never reported; one figure changed beyond rounding is.</summary>
public class TrueNarrativeProperties
{
    private static readonly string[] Rules = ["rate/growth", "rate/share", "rate/stated", "sum/components", "identity/balance",
        "identity/carry-over"];

    private static readonly Gen<Account> Accounts =
        from staff in Gen.Choose(1_000, 9_000_000)
        from running in Gen.Choose(1_000, 9_000_000)
        from lastStaff in Gen.Choose(1_000, 9_000_000)
        from budget in Gen.Choose(1_000, 9_000_000)
        from decimals in Gen.Choose(2, 4)
        from rateDecimals in Gen.Choose(0, 2)
        select new Account(staff / 700m, running / 700m, lastStaff / 700m, budget / 700m, decimals, rateDecimals);

    [Fact]
    public void A_true_narrative_gives_no_finding() => Prop.ForAll(
        Accounts.ToArbitrary(),
        account => !NarrativeChecksTests.Run(account.Print(0)).Any(Concerns)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_changed_beyond_rounding_is_found() => Prop.ForAll(
        Accounts.ToArbitrary(),
        account => NarrativeChecksTests.Run(account.Print(account.Total * 0.2m)).Any(Concerns)).QuickCheckThrowOnFailure();

    private static bool Concerns(Finding finding) => Rules.Contains(finding.Rule);

    private sealed record Account(decimal Staff, decimal Running, decimal LastStaff, decimal Budget, int Decimals, int RateDecimals)
    {
        public decimal Total => Staff + Running;

        public string[] Print(decimal slip)
        {
            var verb = Staff >= LastStaff ? "增加" : "减少";
            var growth = Staff >= LastStaff ? "增长" : "下降";
            return
            [
                $"本年支出的情况：基本支出{Money(Total + slip)}万元，具体构成为：人员经费{Money(Staff)}万元，占{Rate(Staff / Total)}%；"
                    + $"公用经费{Money(Running)}万元，占{Rate(Running / Total)}%。",
                $"人员经费支出{Money(Staff)}万元，较2021年{verb}{Money(Math.Abs(Staff - LastStaff))}万元，{growth}{Rate(Math.Abs(Staff - LastStaff) / LastStaff)}%。",
                $"公用经费支出年初预算数为{Money(Budget)}万元，决算数为{Money(Running)}万元，完成年初预算的{Rate(Running / Budget)}%。",
            ];
        }

        private string Money(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString("F" + Decimals);

        private string Rate(decimal ratio) =>
            Math.Round(ratio * 100, RateDecimals, MidpointRounding.AwayFromZero).ToString("F" + RateDecimals);
    }
}
