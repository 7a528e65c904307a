using AngleSharp.Html.Parser;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Html;

/// <summary>
/// Reads a web page: headings, paragraphs and tables of its body. No script runs and nothing is fetched. Navigation, heads and feet of the
/// page are not read as its text; remarks name them.
/// </summary>
internal static class HtmlReader
{
    public static ReadResult Read(string path, string text, IEnumerable<string> remarks, ReadingLimits limits)
    {
        if (MarkupDepth.Of(text) > limits.MaxDepth) return ReadResult.Refused(path, OfficeRefusals.TooDeep(limits.MaxDepth));
        var builder = new BlockBuilder(limits);
        foreach (var remark in remarks) builder.Remark("全文", remark);
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
        var walk = new PageWalk(builder, new ReadingBudget(limits));
        if (page.Body is { } body) walk.Read(body);
        walk.Close();
        return PackageReader.Filled(path, builder.ToDocument(path, "html"));
    }
}
