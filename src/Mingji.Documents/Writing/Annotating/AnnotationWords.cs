namespace Mingji.Documents.Writing.Annotating;

/// <summary>The words of annotated copies, in one place.</summary>
internal static class AnnotationWords
{
    public const string Author = "明绩";

    public const string NoPlace = "无法定位到单元格";
    public const string Footnote = "在脚注或尾注里，不能加批注";
    public const string Threaded = "这一格已有会话式批注，不能再加";

    /// <summary>For what LibreOffice turned into one of our formats only to be read: a comment belongs into the file itself.</summary>
    public const string Converted = "这种文件（doc、wps、rtf、odt、ods、xlsb等）要先转换才能读，不能加批注；请用Office或WPS打开，另存为docx或xlsx后再试";

    public const string Signed = "原文件带有数字签名。加了批注和汇总以后，签名对这份副本不再有效；需要有效签名时请用原文件。";
    public const string Unchanged = "除批注和这份汇总外，文件内容没有改动。改正后可以删去批注和汇总，再审核一次。";
    public const string CutOff = "……（太长，其余见汇总）";

    /// <summary>Why a format takes no comments and what to do; null for those that do.</summary>
    public static string? Refusal(string format) => format switch
    {
        "docx" or "xlsx" => null,
        "xls" => "旧版Excel工作簿（xls）不能加批注；请用Excel或WPS打开，另存为xlsx后再试",
        "pdf" => "PDF不能加批注；请用生成它的Word或Excel文件（docx、xlsx），或用 --format html 看标出问题的表",
        "html" => "网页不能加批注；请用Word或Excel打开，另存为docx或xlsx后再试，或用 --format html 看标出问题的表",
        "json" => "JSON不能加批注；请先用 mingji convert 写成docx或xlsx，再审核写成的文件",
        _ => "文本文件（txt、md、csv等）不能加批注；请另存为docx或xlsx后再试，或用 --format html 看标出问题的表",
    };
}
