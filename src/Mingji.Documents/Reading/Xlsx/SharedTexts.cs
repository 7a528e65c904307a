using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Xlsx;

/// <summary>The texts that cells share, and any other rich text: runs put together, readings of characters (phonetic runs) left
/// out.</summary>
internal static class SharedTexts
{
    public static List<string> Read(OfficePackage package, string? part)
    {
        var texts = new List<string>();
        using var reader = package.Open(part ?? "xl/sharedStrings.xml");
        while (reader is not null && reader.ReadElement())
        {
            if (reader.Name == "si") texts.Add(ReadText(reader));
        }

        return texts;
    }

    /// <summary>The text of the element the reader stands on, ends trimmed: a text that many cells show is trimmed once.</summary>
    public static string ReadText(PartReader reader)
    {
        if (!reader.HasContent) return "";
        var text = "";
        System.Text.StringBuilder? more = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "rPh") reader.Skip();
            if (reader.Name != "t") continue;
            var run = reader.Text();
            if (text.Length == 0) text = run;
            else (more ??= new(text)).Append(run);
        }

        return EscapedText.Decode(more?.ToString() ?? text).Trim();
    }
}
