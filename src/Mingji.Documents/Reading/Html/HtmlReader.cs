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
        var builder = new BlockBuilder(limits);
        foreach (var remark in remarks) builder.Remark("全文", remark);
        Read(text, builder, new(limits));
        var document = builder.ToDocument(path, "html");
        if (document.Cells == 0 && text.Contains("<frame ", StringComparison.OrdinalIgnoreCase))
            return ReadResult.Refused(path, OfficeRefusals.Frames);
        return PackageReader.Filled(path, document);
    }

    /// <summary>Adds the blocks of a page.</summary>
    public static void Read(string text, BlockBuilder builder, ReadingBudget budget)
    {
        var deepest = budget.Limits.MaxDepth;
        if (MarkupDepth.Of(text) > deepest) throw new LimitExceededException(OfficeRefusals.TooDeep(deepest));
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
        var walk = new PageWalk(builder, budget);
        if (page.Body is { } body) walk.Read(body);
        walk.Close();
    }
}
