using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Says what a Word document holds that is not read as its text.</summary>
internal static class DocxRemarks
{
    private const string Whole = "全文";
    private const int LongestShown = 200;

    public static void Add(OfficePackage package, Relations relations, DocxContext context, BlockBuilder builder)
    {
        Furniture(package, relations, "header", "页眉", builder);
        Furniture(package, relations, "footer", "页脚", builder);
        if (relations.OfKind("comments") is { } comments && HasText(package, comments)) builder.Remark(Whole, "文档有批注，批注不作为正文读入。");
        PackageRemarks.Add(package, relations, builder);
        if (context.Images > 0) builder.Remark(Whole, $"文档有{context.Images}幅图片，图片里的文字没有读入。");
        if (context.Objects > 0) builder.Remark(Whole, $"文档有{context.Objects}个嵌入的对象，没有读入；请把其中的内容直接写在文档里。");
        if (context.UnknownSymbols > 0) builder.Remark(Whole, $"文档有{context.UnknownSymbols}个符号字体的字符认不出，没有读入。");
        if (context.Prompts > 0) builder.Remark(Whole, $"文档有{context.Prompts}处内容控件没有填写，显示的提示文字没有读入。");
        if (Has(package, "word/charts/") || Has(package, "word/diagrams/")) builder.Remark(Whole, "文档有图表或智能图形，其中的文字没有读入。");
        if (context.HiddenRuns > 0) builder.Remark(Whole, $"文档有{context.HiddenRuns}处设为隐藏的文字，已读入。");
    }

    private static void Furniture(OfficePackage package, Relations relations, string kind, string word, BlockBuilder builder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in relations.AllOfKind(kind))
        {
            var text = TextOf(package, part);
            if (text.Length > 0 && seen.Add(text)) builder.Remark(word, $"{word}不作为正文读入：{text}");
        }
    }

    private static bool Has(OfficePackage package, string start) =>
        package.Names.Any(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool HasText(OfficePackage package, string part) => TextOf(package, part).Length > 0;

    private static string TextOf(OfficePackage package, string part)
    {
        using var reader = package.Open(part);
        var text = "";
        while (reader is not null && text.Length <= LongestShown && reader.ReadElement())
        {
            if (reader.Name == "t") text += reader.Text();
        }

        text = text.Trim();
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }
}
