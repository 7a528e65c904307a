namespace Mingji.Documents.Reading.Conversion;

/// <summary>A format that has no reader of its own here: LibreOffice turns it into one that has.</summary>
/// <param name="Name">What it is called in Chinese, with its endings.</param>
/// <param name="Ending">The ending under which LibreOffice takes it for what it is.</param>
/// <param name="Target">The ending of what it becomes: docx or xlsx.</param>
/// <param name="Makers">The programs in which a person opens it and saves it as <paramref name="Target"/>.</param>
internal sealed record ConvertedFormat(string Name, string Ending, string Target, string Makers)
{
    public static readonly ConvertedFormat OldWord = new("旧版Word或WPS文字（doc、wps）", "doc", "docx", "Word或WPS");
    public static readonly ConvertedFormat RichText = new("RTF文档", "rtf", "docx", "Word或WPS");
    public static readonly ConvertedFormat OpenText = new("ODF文字文档（odt）", "odt", "docx", "LibreOffice、Word或WPS");
    public static readonly ConvertedFormat OpenSheet = new("ODF表格（ods）", "ods", "xlsx", "LibreOffice、Excel或WPS");
    public static readonly ConvertedFormat BinarySheet = new("Excel二进制工作簿（xlsb）", "xlsb", "xlsx", "Excel");
    public static readonly ConvertedFormat XmlSheet = new("XML电子表格2003", "xml", "xlsx", "Excel或WPS");

    /// <summary>The target with the name of LibreOffice's filter for it: without one, a page might be written as something else.</summary>
    public string Filter => Target == "docx" ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML";
}
