using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Checks;

/// <summary>
/// True accounts printed at random precision are never reported; one printed figure changed by more than rounding allows is.
/// </summary>
public sealed class TrueAccountsTests
{
    private static readonly Gen<int[]> Amounts = Gen.Choose(1, 900_000_000).ArrayOf(4);
    private static readonly Gen<int[]> Decimals = Gen.Choose(0, 4).ArrayOf(12);

    private static readonly Arbitrary<Account> Accounts = Amounts
        .SelectMany(_ => Decimals, (amounts, decimals) => new Account(amounts, decimals))
        .ToArbitrary();

    [Fact]
    public void A_true_self_evaluation_printed_at_any_precision_has_no_finding() =>
        Prop.ForAll(Accounts, account => Wrong(account.SelfEvaluation(0)).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_moved_by_more_than_rounding_allows_is_named() =>
        Prop.ForAll(Accounts, account => Wrong(account.SelfEvaluation(10)).Any(finding =>
            finding is { Rule: "sum/components", Label: "年度资金总额" })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_true_table_printed_at_any_precision_has_no_finding() =>
        Prop.ForAll(Accounts, account => Wrong(account.Table(0)).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_table_total_moved_by_more_than_rounding_allows_is_named() =>
        Prop.ForAll(Accounts, account => Wrong(account.Table(10)).Any(finding =>
            finding is { Rule: "sum/components", Label: "合计" })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_above_what_the_rule_gives_is_named()
    {
        var rows = Gen.Choose(20, 5000).SelectMany(target => Gen.Choose(1, target * 9 / 10), (target, actual) =>
            (target, actual)).ToArbitrary();
        Prop.ForAll(rows, row =>
        {
            var due = Math.Round(10m * row.actual / row.target, 2, MidpointRounding.AwayFromZero);
            return !Breaks(row.target, row.actual, due) && Breaks(row.target, row.actual, due + 0.05m);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Breaks(int target, int actual, decimal score)
    {
        var row = ExampleIndicator.Make("维保次数", target + "次", actual + "次", "10", score.ToString("F2"), "雨季停工");
        var sink = Audited.Of(ExampleForm.Of(FormType.ProjectSelfEvaluation, "维护").Indicator(row).Build());
        return sink.Findings.Any(finding => finding is { Rule: "score/rule", Label: "维保次数" });
    }

    private static List<Finding> Wrong(Form form) => [.. Audited.Of(form).Findings.Where(finding => finding.Severity == Severity.Error)];

    /// <summary>Unrounded amounts in hundredths of a yuan, and the decimals each figure is printed with, in 万元.</summary>
    public sealed record Account(int[] Fen, int[] Decimals)
    {
        public Form SelfEvaluation(int off)
        {
            var executed = Fen.Select((fen, i) => fen / (i + 2)).ToArray();
            var rate = Math.Round(100m * executed.Sum(x => (decimal)x) / Fen.Sum(x => (decimal)x), Decimals[8],
                MidpointRounding.AwayFromZero);
            return ExampleForm.Of(FormType.ProjectSelfEvaluation, "维护")
                .Funds(FundSource.Total, "年度资金总额", Print(Total(Fen) + off, 0), Print(Total(executed), 1),
                    rate.ToString("F" + Decimals[8]) + "%")
                .Funds(FundSource.Appropriation, "当年财政拨款", Print(Fen[0] / 1_000_000m, 2), Print(executed[0] / 1_000_000m, 3))
                .Funds(FundSource.CarriedOver, "上年结转资金", Print(Fen[1] / 1_000_000m, 4), Print(executed[1] / 1_000_000m, 5))
                .Funds(FundSource.Other, "其他资金", Print((Fen[2] + Fen[3]) / 1_000_000m, 6),
                    Print((executed[2] + executed[3]) / 1_000_000m, 7))
                .Build();
        }

        public Form Table(int off) => ExampleForm.Of(FormType.AllocationPlan).Table(
            "分配表",
            ["金额"],
            (RowKind.Item, "甲", [Print(Fen[0] / 1_000_000m, 0)]),
            (RowKind.Item, "乙", [Print(Fen[1] / 1_000_000m, 1)]),
            (RowKind.Item, "丙", [Print(Fen[2] / 1_000_000m, 2)]),
            (RowKind.Item, "丁", [Print(Fen[3] / 1_000_000m, 3)]),
            (RowKind.Total, "合计", [Print(Total(Fen) + off, 4)])).Build();

        private static decimal Total(int[] fen) => fen.Sum(x => (decimal)x) / 1_000_000m;

        private string Print(decimal value, int at) =>
            Math.Round(value, Decimals[at], MidpointRounding.AwayFromZero).ToString("F" + Decimals[at]);
    }
}
