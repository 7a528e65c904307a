using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Web.Public;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Tests.Public;

/// <summary>A unit's years side by side: what the pictures show, and what they do not make up.</summary>
public sealed class UnitYearsTests
{
    [Fact]
    public void Pictures_of_accounts_put_the_years_beside_each_other_and_leave_open_what_a_year_does_not_state()
    {
        var years = Of(
            (2023, SeriesKind.AccountsIncome, "本年收入合计", 500), (2022, SeriesKind.AccountsIncome, "本年收入合计", 400),
            (2023, SeriesKind.AccountsSource, "事业收入", 100), (2022, SeriesKind.AccountsSource, "一般公共预算财政拨款", 400),
            (2023, SeriesKind.AccountsSource, "一般公共预算财政拨款", 400), (2023, SeriesKind.AccountsSource, "经营收入", 0));
        Assert.Equal(["accounts", "accounts-source"], years.AccountsPictures().Select(p => p.Id));
        var sources = years.AccountsPictures().Last();
        Assert.Equal([("一般公共预算财政拨款", "400.00 400.00"), ("事业收入", "— 100.00")],
            sources.Groups.Select(g => (g.Label, string.Join(' ', g.Bars.Select(b => b.Text)))));
        Assert.Empty(years.Pictures());
        Assert.Equal(["本年收入合计（决算）"], years.Rows().Select(r => r.Label));
    }

    [Fact]
    public void What_is_too_small_for_a_bar_of_its_own_is_added_up_and_not_left_out()
    {
        var years = Of([.. Enumerable.Range(1, 11).Select(i => (2023, SeriesKind.AccountsFunction, $"第{i}类支出", (long)i))]);
        var picture = Assert.Single(years.AccountsPictures());
        Assert.Equal(8, picture.Groups.Length);
        Assert.Equal(("其余4项", "10.00"), (picture.Groups[^1].Label, picture.Groups[^1].Bars[0].Text));
        Assert.Equal(66 * 1_000_000m, picture.Groups.Sum(g => g.Bars[0].Value));
    }

    private static UnitYears Of(params (int Year, SeriesKind Kind, string Label, long TenThousandYuan)[] numbers)
    {
        ImmutableArray<Publication> documents =
        [
            .. numbers.Select(n => n.Year).Distinct()
                .Select(y => new Publication(y, y, null, 1, "单位", "1", y, FormType.FinalAccounts, null, 1, "决算", "", "2024-01-01T00:00:00.000Z")),
        ];
        return new(new("1", "单位", documents,
            [.. numbers.Select(n => new SourcedNumber(n.Year, FormType.FinalAccounts, null, n.Year, n.Kind, n.Label, n.TenThousandYuan * 1_000_000))]));
    }
}
