using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Documents.Packs;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>What the public's pictures take from final accounts: whole amounts by source, function and kind of spending, that add up.</summary>
public sealed class PublishedAccountsTests
{
    private const long InTenThousandYuan = 1_000_000;

    [Fact]
    public void Real_accounts_are_told_by_source_function_and_kind_of_spending()
    {
        Poppler.Need();
        var form = Assert.Single(FormRecognizer.Recognize(SharedFiles.Read("cases/pdf/final-accounts-putuo-finance-2024.pdf")).Forms);
        var numbers = Numbers(form);
        Assert.Equal(326_72L, numbers[(SeriesKind.AccountsFunction, "社会保障和就业支出")] / (InTenThousandYuan / 100));
        Assert.Equal(603_14L, numbers[(SeriesKind.AccountsNature, "项目支出")] / (InTenThousandYuan / 100));
        Assert.Contains((SeriesKind.AccountsSource, "一般公共预算财政拨款"), numbers.Keys);
        // The table has a budget for receptions and no figure of what was spent.
        Assert.DoesNotContain(SeriesKind.ThreePublics, numbers.Keys.Select(k => k.Kind));
        // Each class is printed rounded, to hundredths of 万元.
        AddsUp(numbers, 3 * InTenThousandYuan / 100);
    }

    [Theory]
    [InlineData("national-2020-self-evaluation")]
    [InlineData("jiangxi-2021")]
    [InlineData("shanghai-2024-accounts")]
    public void In_every_layout_the_parts_are_the_whole(string pack)
    {
        var standard = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Find(pack, out _)!;
        var all = Enumerable.Range(1, 20).Select(seed => Numbers(MadeAccounts.Of(seed * 7919, standard).Now)).ToList();
        Assert.All(all, numbers => AddsUp(numbers, 0));
        Assert.Equal(3, all.SelectMany(n => n.Keys).Where(k => k.Kind == SeriesKind.ThreePublics).Distinct().Count());
    }

    [Fact]
    public void Empty_tables_say_nothing_and_are_no_zeros() =>
        Assert.Empty(Numbers(new Form { Id = "F1", Type = FormType.FinalAccounts, Tables = [new("收入支出决算总表", ["收入/决算数"], [], Place.Nowhere)] }));

    private static void AddsUp(Dictionary<(SeriesKind Kind, string Label), long> numbers, long apart)
    {
        long Sum(SeriesKind kind) => numbers.Where(n => n.Key.Kind == kind).Sum(n => n.Value);
        var (income, spending) = (Sum(SeriesKind.AccountsIncome), Sum(SeriesKind.AccountsSpending));
        Assert.True(income > 0 && spending > 0);
        Assert.InRange(Math.Abs(income - Sum(SeriesKind.AccountsSource)), 0, apart);
        Assert.InRange(Math.Abs(spending - Sum(SeriesKind.AccountsFunction)), 0, apart);
        Assert.InRange(Math.Abs(spending - Sum(SeriesKind.AccountsNature)), 0, apart);
    }

    /// <summary>Also that no label is there twice.</summary>
    private static Dictionary<(SeriesKind Kind, string Label), long> Numbers(Form form) =>
        PublishedNumbers.Of(form, new FormScore([], null)).ToDictionary(n => (n.Kind, n.Label), n => n.Value);
}
