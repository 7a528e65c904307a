using System.Globalization;

namespace Mingji.Documents.Reading;

/// <summary>The sentences with which files are refused, in one place.</summary>
internal static class Refusals
{
    private const string Accepted = "目前可读取docx、xlsx、xls、pdf、html和文本文件（.txt、.md、.csv，编码为 UTF-8、UTF-16 或 GB18030），doc、wps、rtf、odt、ods装有LibreOffice时也可读取";

    public const string NotFound = "文件不存在，请检查路径。";
    public const string Empty = "文件是空的，没有可读的内容；请提供有文字的文件。";
    public const string Folder = "这是一个文件夹，不是文件；请给出文件的路径。";
    public const string NoPermission = "没有读取权限；请给予读取权限后再试。";
    public const string Unreadable = "文件无法读取（可能被占用、已损坏或路径无效）；请换一份可以打开的文件。";
    public const string BareJson = "这份 JSON 没有表的完整内容；请给出由 mingji read 或 mingji convert 写成的 JSON。";
    public const string BrokenJson = "这份 JSON 不完整或结构不对，无法读取；请重新用 mingji read 或 mingji convert 生成。";
    public const string NotText = "文件内容不是文字（可能是图片、程序或已损坏的文件）；" + Accepted + "。";

    public static string NotReadYet(string kind) => $"文件的内容是{kind}，尚不能读取；{Accepted}，请另存为其中一种后再试。";

    public static string TooBig(long size, long limit) =>
        $"文件有{Megabytes(size)}MB，超过了{Megabytes(limit)}MB的上限；请拆分后再试。";

    public static string TooManyCells(int limit) => $"文件的段落和单元格超过了{limit}个的上限；请拆分后再试。";

    public static string TooManyCharacters(long limit) => $"文件的文字超过了{limit}个字的上限；请拆分后再试。";

    public static string TooManyColumns(int line, int limit) => $"第{line}行的单元格超过了{limit}个的上限；请检查分隔符或拆分后再试。";

    public static string LineTooLong(int line, int limit) => $"第{line}行超过了{limit}个字的上限；请按行拆分后再试。";

    public static string BrokenCsv(int line) => $"第{line}行的引号不成对，无法按CSV读取；请修正引号或另存为制表符分隔的文本。";

    private static string Megabytes(long bytes) => Math.Max(1, bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
