namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>What a PDF carries beside its pages: scripts and files. None of it is run or opened; the reader says that it is there.</summary>
internal static class PdfActiveParts
{
    /// <summary>A sentence for each kind found.</summary>
    public static List<string> Of(PdfObjects? objects)
    {
        var found = new List<string>();
        if (objects?.OfType("/Catalog") is not { } catalog) return found;
        var names = objects.Dictionary(catalog.GetValueOrDefault("/Names"));
        var opening = objects.Dictionary(catalog.GetValueOrDefault("/OpenAction"))?.GetValueOrDefault("/S") as string;
        if (names?.ContainsKey("/JavaScript") == true || opening == "/JavaScript") found.Add("PDF里有脚本，没有运行。");
        if (opening == "/Launch") found.Add("PDF打开时要启动别的程序，没有理会。");
        if (names?.ContainsKey("/EmbeddedFiles") == true) found.Add("PDF里附有别的文件，没有打开；需要核对的请单独提供。");
        return found;
    }
}
