using System.Text;
using AngleSharp.Dom;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Html;

/// <summary>Text of a page as it is shown: runs of blanks are one, lines break where an element breaks them.</summary>
internal static class PageText
{
    public static void Append(StringBuilder into, string text)
    {
        foreach (var c in text)
        {
            var blank = c is ' ' or '\t' or '\r' or '\n' or '\f' or '\v';
            if (!blank) into.Append(c == '\u00A0' ? ' ' : c);
            else if (into.Length > 0 && into[^1] is not (' ' or '\n')) into.Append(' ');
        }
    }

    /// <summary>The text of an element, tables in it left out (they are tables of their own) when <paramref name="tables"/> collects
    /// them.</summary>
    public static void Collect(INode parent, StringBuilder into, ReadingBudget budget, int depth, List<IElement>? tables = null)
    {
        if (depth > budget.Limits.MaxDepth) throw new LimitExceededException(OfficeRefusals.TooDeep(budget.Limits.MaxDepth));
        foreach (var node in parent.ChildNodes)
        {
            budget.Step();
            if (node is IText text) Append(into, text.Data);
            if (node is not IElement element) continue;
            var kind = PageElements.KindOf(element);
            if (kind == PageElement.Unread) continue;
            if (kind == PageElement.Field) into.Append(FieldOf(element));
            if (kind == PageElement.Table && tables is not null) tables.Add(element);
            else if (kind is PageElement.Inline) Collect(element, into, budget, depth + 1, tables);
            else if (kind is not PageElement.Field) Line(element, into, budget, depth, tables);
        }
    }

    /// <summary>What a filled-in field shows: the value typed, the option chosen, a box ticked or not.</summary>
    public static string FieldOf(IElement field)
    {
        switch (field.LocalName)
        {
            case "textarea":
                return field.TextContent;
            case "select":
                return (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.TextContent.Trim() ?? "";
            case "option":
                return "";
        }

        var type = field.GetAttribute("type")?.ToLowerInvariant();
        if (type is "checkbox" or "radio") return field.HasAttribute("checked") ? "☑" : "□";
        return type is null or "text" or "number" or "date" ? field.GetAttribute("value") ?? "" : "";
    }

    /// <summary>Lines trimmed, blank ones dropped.</summary>
    public static string Clean(StringBuilder text)
    {
        if (text.Length == 0) return "";
        var whole = text.ToString();
        if (!whole.Contains('\n', StringComparison.Ordinal)) return whole.Trim();
        return string.Join('\n', whole.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Line(IElement element, StringBuilder into, ReadingBudget budget, int depth, List<IElement>? tables)
    {
        if (into.Length > 0 && into[^1] != '\n') into.Append('\n');
        Collect(element, into, budget, depth + 1, tables);
        if (into.Length > 0 && into[^1] != '\n') into.Append('\n');
    }
}
