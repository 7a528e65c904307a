using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Tests.Recognition.Prose;

public sealed class NoticePeriodReaderTests
{
    [Theory]
    [InlineData("公示期为2021年4月23日-4月29日（共7天）。", "2021-04-23", "2021-04-29", 7, false)]
    [InlineData("公示时间：2023年3月1日至7日。", "2023-03-01", "2023-03-07", null, false)]
    [InlineData("公示期：2023.3.1—2023.3.7，5个工作日", "2023-03-01", "2023-03-07", 5, true)]
    [InlineData("现予以公示，公示期 5 个工作日。", null, null, 5, true)]
    [InlineData("公示期七天，自2022-12-28起至2023-01-03止。", "2022-12-28", "2023-01-03", 7, false)]
    [InlineData("公示期为7日", null, null, 7, false)]
    [InlineData("公示期为2021年4月31日-5月6日", "2021-05-06", null, null, false)]
    public void A_period_is_read_from_its_sentence(string text, string? first, string? last, int? days, bool working)
    {
        var period = NoticePeriodReader.TryRead(text, Place.Nowhere)!;

        Assert.Equal((first, last), (period.First?.ToString("yyyy-MM-dd"), period.Last?.ToString("yyyy-MM-dd")));
        Assert.Equal((days, working), (period.Days, period.WorkingDays));
    }

    [Theory]
    [InlineData("如对公示内容有异议，请于2021年4月29日前反映。")]
    [InlineData("公示期内可以书面反映。")]
    [InlineData("公示期99999999999年99999999999月")]
    public void A_text_without_a_period_has_none(string text) => Assert.Null(NoticePeriodReader.TryRead(text, Place.Nowhere));
}
