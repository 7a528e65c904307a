using AngleSharp.Dom;

namespace Mingji.Documents.Reading.Html;

/// <summary>What an element of a page is to a reader.</summary>
internal enum PageElement
{
    /// <summary>Begins and ends a paragraph.</summary>
    Block,

    /// <summary>Part of the running text.</summary>
    Inline,
    LineBreak,
    Table,

    /// <summary>A field of a form, with its value.</summary>
    Field,

    /// <summary>Navigation, head or foot of the page: text, but not of the document.</summary>
    Furniture,

    /// <summary>Scripts, styles: no text at all.</summary>
    Unread,
}

/// <summary>Tells the elements of a page apart by their names and the roles they state.</summary>
internal static class PageElements
{
    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "o:p", "q",
        "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "st1:chsdate",
    };

    public static PageElement KindOf(IElement element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "rt" or "rp" or "svg" or "math" or "object" or "iframe"
                or "link" or "meta":
                return PageElement.Unread;
            case "table":
                return PageElement.Table;
            case "br":
                return PageElement.LineBreak;
            case "input" or "textarea" or "select" or "option":
                return PageElement.Field;
            case "nav" or "aside" or "footer" or "button" or "header" when IsOfThePage(element):
                return PageElement.Furniture;
        }

        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search") return PageElement.Furniture;
        return Inlines.Contains(name) ? PageElement.Inline : PageElement.Block;
    }

    public static int LevelOf(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    public static string FurnitureName(IElement element) => element.LocalName switch
    {
        "footer" => "网页页脚",
        "header" => "网页页眉",
        "aside" => "网页侧栏",
        "button" => "网页按钮",
        _ => "网页导航",
    };

    /// <summary>A header or footer inside an article, or one that holds a table, belongs to the document.</summary>
    private static bool IsOfThePage(IElement element) =>
        element.LocalName is not ("header" or "footer") || (element.QuerySelector("table") is null && !IsInArticle(element));

    private static bool IsInArticle(IElement element)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName is "article" or "main" or "td") return true;
        }

        return false;
    }
}
