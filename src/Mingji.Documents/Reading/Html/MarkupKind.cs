using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Html;

/// <summary>
/// Tells web pages, and other markup, from plain text by how they begin. Systems often export a page with the ending .xls; a text that only
/// speaks of tags is text.
/// </summary>
internal static class MarkupKind
{
    private const int Look = 2048;
    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta ", "<div", "<style",
        "<title", "<p>", "<p ", "<center"];

    public static bool IsPage(string text)
    {
        var start = Start(text);
        foreach (var beginning in Beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Why a kind of markup is refused; null for what is not.</summary>
    public static string? Refusal(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Look)).TrimStart();
        if (IsWebArchive(start)) return OfficeRefusals.WebArchive;
        var isXml = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !IsXmlSheet(text) && !IsPage(text);
        return isXml ? OfXml(start) : null;
    }

    /// <summary>A workbook as one XML text, as Excel 2003 and many systems' exports write it.</summary>
    public static bool IsXmlSheet(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Look)).TrimStart();
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal);
    }

    private static string OfXml(ReadOnlySpan<char> start)
    {
        var isWord = start.Contains("progid=\"Word.Document\"", StringComparison.OrdinalIgnoreCase)
            || start.Contains("http://schemas.microsoft.com/office/word/2003/wordml", StringComparison.Ordinal)
            || start.Contains("http://schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal);
        return isWord ? OfficeRefusals.XmlDocument : OfficeRefusals.OtherXml;
    }

    /// <summary>A page with its parts as one mail message: Office begins it with MIME-Version, browsers with From.</summary>
    private static bool IsWebArchive(ReadOnlySpan<char> start) =>
        (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
        && start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
        && start.Contains("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What follows an XML declaration and comments.</summary>
    private static ReadOnlySpan<char> Start(string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, Look)).TrimStart();
        while (rest.StartsWith("<?") || rest.StartsWith("<!--"))
        {
            var close = rest.StartsWith("<?") ? "?>" : "-->";
            var end = rest.IndexOf(close, StringComparison.Ordinal);
            if (end < 0) return rest;
            rest = rest[(end + close.Length)..].TrimStart();
        }

        return rest;
    }
}
