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

    [Fact]
    public void A_year_has_no_place_in_a_picture_of_which_it_states_nothing()
    {
        var years = Of((2023, SeriesKind.AccountsIncome, "本年收入合计", 500), (2022, SeriesKind.ThreePublics, "公务接待费", 4));
        Assert.Equal([2023], years.AccountsPictures().First().Years);
        Assert.Equal([2022], years.AccountsPictures().Last().Years);
    }

    [Fact]
    public void An_indicator_is_one_row_of_one_table_and_its_numbers_stand_under_each_other()
    {
        ImmutableArray<PublishedCell> cells =
        [
            new(1, "数量指标", "三级指标", "巡查次数"), new(1, "巡查次数", "年度指标值", "≥12次") { Value = 12 }, new(1, "巡查次数", "说明", "按月"),
            new(2, "质量指标", "三级指标", "合格率"), new(2, "合格率", "年度指标值", "≥98%") { Value = 98 }, new(2, "合格率", "科目编码", "201") { Value = 201 },
        ];
        var part = Assert.Single(PublishedParts.Of(cells));
        Assert.Equal(["三级指标", "年度指标值", "说明", "科目编码"], part.Columns);
        Assert.Equal(["数量指标", "质量指标"], part.Rows.Select(r => r.Label));
        Assert.Equal(["年度指标值"], part.Columns.Where(part.IsNumeric));
    }

    private static UnitYears Of(params (int Year, SeriesKind Kind, string Label, long TenThousandYuan)[] numbers)
    {
        ImmutableArray<Publication> documents =
        [
            .. numbers.Select(n => n.Year).Distinct()
                .Select(y => new Publication(y, y, null, 1, "单位", "1", y, FormType.FinalAccounts, null, 1, "决算", "", "2024-01-01T00:00:00.000Z")),
        ];
        var sourced = numbers.Select(n =>
            new SourcedNumber(n.Year, FormType.FinalAccounts, null, n.Year, n.Kind, n.Label, n.TenThousandYuan * 1_000_000));
        return new(new("1", "单位", documents, [.. sourced]));
    }
}
