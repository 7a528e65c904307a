using System.Globalization;

namespace Mingji.Documents.Reading.Conversion;

/// <summary>The sentences with which files are refused that were to be converted: what the file is, and what to save it as.</summary>
internal static class ConversionRefusals
{
    public static string NotInstalled(ConvertedFormat format) =>
        $"文件的内容是{format.Name}，要由LibreOffice转换后才能读取，这台机器上没有LibreOffice；{SaveAs(format)}，或安装LibreOffice"
        + $"（Debian、Ubuntu：apt-get install {(format.Target == "docx" ? "libreoffice-writer-nogui" : "libreoffice-calc-nogui")}）后再试。";

    public static string Failed(ConvertedFormat format) =>
        $"文件的内容是{format.Name}，LibreOffice没能把它转换成{format.Target}（可能已损坏、有密码或超过了上限）；{SaveAs(format)}后再试。";

    public static string TooSlow(ConvertedFormat format, TimeSpan limit) =>
        $"文件的内容是{format.Name}，LibreOffice在{Number((long)limit.TotalSeconds)}秒内没有转换完；{SaveAs(format)}后再试。";

    public static string TooBig(ConvertedFormat format, long size, long limit) =>
        $"文件的内容是{format.Name}，有{Number(size >> 20)}MB，超过了转换的上限{Number(limit >> 20)}MB；{SaveAs(format)}后再试。";

    private static string SaveAs(ConvertedFormat format) => $"请用{format.Makers}打开，另存为{format.Target}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
