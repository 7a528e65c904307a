using Mingji.Documents.Reading.Sheets.Formats;

namespace Mingji.Documents.Tests.Reading.Sheets;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "1E-3", "0.001")]
    [InlineData("General", "-1234567.891234", "-1234567.891")]
    [InlineData("General", "0.66666666666666663", "0.666666667")]
    [InlineData("General", "320106198001010011", "320106198001010011")]
    [InlineData("General", "1E+300", "1E+300")]
    [InlineData("General", "0.1234567890123", "0.123456789")]
    [InlineData("G/通用格式", "12.50", "12.5")]
    [InlineData("General\"分\"", "8.5", "8.5分")]
    [InlineData("0", "2.5", "3")]
    [InlineData("0", "-0.4", "-0")]
    [InlineData("0.00", "1.005", "1.01")]
    [InlineData("0.00", "1.0049999999999999", "1.01")]
    [InlineData("0.0#", "1.20", "1.2")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("#,##0.00", "1234567.891", "1,234,567.89")]
    [InlineData("#,##0", "12", "12")]
    [InlineData("#,##0.00;[Red]-#,##0.00", "-1234.5", "-1,234.50")]
    [InlineData("#,##0.00_);(#,##0.00)", "-3.456", "(3.46)")]
    [InlineData("0.00%", "0.6267", "62.67%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("0.00\"万元\"", "170.456", "170.46万元")]
    [InlineData("0!.0,\"万\"", "123456", "12.3万")]
    [InlineData("0\\.0,\"万元\"", "5000", "0.5万元")]
    [InlineData("0!.0000", "12345678", "1234.5678")]
    [InlineData("#,##0.00,", "1234567", "1,234.57")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1234.5", "1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-1234.5", "-1,234.50")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("[>=10000]0!.0,\"万\";0", "12345", "1.2万")]
    [InlineData("[>=10000]0!.0,\"万\";0", "99", "99")]
    [InlineData("[<60]\"不及格\";[<90]\"良\";\"优\"", "95", "优")]
    [InlineData("[<60]\"不及格\";[<90]\"良\";\"优\"", "59", "不及格")]
    [InlineData("[$¥-804]#,##0.00", "3", "¥3.00")]
    [InlineData("000000", "123", "000123")]
    [InlineData("0\"年\"", "2021", "2021年")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "44562", "2022年1月1日")]
    [InlineData("yyyy-mm-dd", "44562.75", "2022-01-01")]
    [InlineData("yyyy.m", "44562", "2022.1")]
    [InlineData("[$-804]yyyy/m/d h:mm:ss", "44562.5", "2022/1/1 12:00:00")]
    [InlineData("h:mm AM/PM", "0.75", "6:00 PM")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.25", "上午6时00分")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("mm:ss.0", "0.0001", "00:08.6")]
    [InlineData("aaaa", "44562", "星期六")]
    [InlineData("yyyy-mm-dd", "1", "1900-01-01")]
    [InlineData("yyyy-mm-dd", "61", "1900-03-01")]
    [InlineData("yyyy-mm-dd", "-1", "-1")]
    [InlineData("@", "12.5", "12.5")]
    [InlineData(";;;", "7", "")]
    public void A_number_is_shown_as_its_format_says(string code, string stored, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).ShowNumber(stored).Trim());

    [Theory]
    [InlineData("0.00", "文字", "文字")]
    [InlineData("0;-0;0;\"共\"@", "三", "共三")]
    [InlineData("_ @_ ", "文字", "文字")]
    public void A_text_is_shown_as_the_format_says(string code, string text, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).ShowText(text).Trim());

    [Fact]
    public void Days_may_count_from_1904() => Assert.Equal("1904-01-02", new NumberFormat("yyyy-mm-dd", true).ShowNumber("1"));

    [Theory]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData("[>]0")]
    [InlineData("0.E+")]
    [InlineData(",,,,0,,,,,,,,,,")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%0")]
    [InlineData(";;;;;;;;")]
    [InlineData("0.0000000000000000000000000000000000000000000")]
    public void No_format_throws(string code)
    {
        foreach (var number in (string[])["0", "-1", "79228162514264337593543950335", "1E-28", "44562.123456789", "x"])
            Assert.NotNull(new NumberFormat(code).ShowNumber(number));
    }
}
