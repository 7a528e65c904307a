using System.Globalization;

namespace Mingji.Documents.Reading.Packages;

/// <summary>The sentences with which office files and web pages are refused.</summary>
internal static class OfficeRefusals
{
    public const string Bomb = "文件的压缩比高得不正常（疑似压缩炸弹），未读取；请用Office或WPS打开后重新保存。";
    public const string Broken = "文件不完整或已损坏，无法解压；请重新下载，或用Office、WPS打开修复后另存。";
    public const string BrokenPart = "文件内部的数据不合格式（已损坏或被改动），无法读取；请用Office或WPS打开后重新保存。";
    public const string Doctype = "文件内部含有文档类型声明（DTD），可能引用外部内容，为安全起见未读取；请用Office或WPS打开后重新保存。";
    public const string Encrypted = "文件设有打开密码（已加密），无法读取；请取消密码后另存，再试。";
    public const string EmptyDocument = "文件里没有任何文字；请提供有文字的文件。";
    public const string UnknownPackage = "文件是压缩包，但不是Word文档（docx）或Excel工作簿（xlsx）；请解压后逐个给出其中的文件。";
    public const string OldSlides = "文件的内容是旧版演示文稿（ppt），不能读取；请把其中的表格另存为docx或xlsx。";
    public const string OldUnknown = "文件的内容是旧版Office格式，但认不出是哪一种；请用Office或WPS打开，另存为docx或xlsx后再试。";
    public const string OldBroken = "旧版Excel工作簿（xls）不完整或已损坏，无法读取；请用Excel或WPS打开，另存为xlsx后再试。";
    public const string Slides = "文件是演示文稿（pptx），不能读取；请把其中的表格另存为docx或xlsx。";
    public const string OpenDocument = "文件是ODF文档，但不是文字（odt）也不是表格（ods），不能读取；请把其中的表格另存为docx或xlsx后再试。";
    public const string Ofd = "文件是OFD版式文档，LibreOffice也不能转换，不能读取；请用制作它的Word或Excel文件，或用OFD阅读器导出为PDF后再试。";
    public const string XmlDocument = "文件是XML格式的Word文档，尚不能读取；请用Word或WPS打开，另存为docx后再试。";
    public const string OtherXml = "文件是XML数据，不是文档；请提供docx、xlsx、pdf或html，或从原系统导出其中一种。";
    public const string Frames = "网页由几个分开保存的框架页组成，正文不在这个文件里；请用Excel或浏览器打开原文件，另存为xlsx，或给出其中的各个网页。";
    public const string WebArchive = "文件是单个文件网页（mht），尚不能读取；请用Excel、Word或浏览器打开，另存为xlsx、docx或html后再试。";

    public static string UnsafeName(string name) => $"压缩包里有不安全的文件名“{Shown(name)}”，未读取；请用Office或WPS打开后重新保存。";

    public static string TwinName(string name) => $"压缩包里有两个同名的文件“{Shown(name)}”，不知以哪个为准，未读取；请用Office或WPS打开后重新保存。";

    public static string TooManyParts(int limit) => $"压缩包里的文件超过了{limit}个的上限，未读取；请用Office或WPS打开后重新保存。";

    public static string UnpacksTooBig(long limit) => $"文件解压后超过了{(limit >> 20).ToString(CultureInfo.InvariantCulture)}MB的上限；请拆分后再试。";

    public static string TooDeep(int limit) => $"文件内部的嵌套超过了{limit}层的上限，未读取；请用Office或WPS打开后重新保存。";

    public static string TooSlow(TimeSpan limit) => $"读取超过了{(long)limit.TotalSeconds}秒的上限；请拆分后再试。";

    public static string TextTooLong(int limit) => $"一个单元格或段落超过了{limit}个字的上限；请拆分后再试。";

    public static string TooManyColumns(string at, int limit) => $"{at}的列数超过了{limit}列的上限；请删去多余的列或拆分后再试。";

    public static string MissingPart(string name) => $"文件缺少必需的部分“{Shown(name)}”（不完整或已损坏）；请用Office或WPS打开后重新保存。";

    /// <summary>A name from inside a hostile file: short, on one line.</summary>
    private static string Shown(string name)
    {
        var shown = string.Concat(name.Take(40).Select(c => char.IsControl(c) ? '?' : c));
        return name.Length > 40 ? shown + "…" : shown;
    }
}
