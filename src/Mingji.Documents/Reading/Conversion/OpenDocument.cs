using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Conversion;

/// <summary>Tells by what is in it whether an ODF package is a text, a workbook, or something to be refused by name.</summary>
internal static class OpenDocument
{
    /// <summary>
    /// The format. The whole content is walked first: what is too deep, too large or packed too tightly is refused before another program
    /// is given it.
    /// </summary>
    /// <exception cref="LimitExceededException">The file is refused.</exception>
    public static ConvertedFormat FormatOf(OfficePackage package)
    {
        using (var manifest = package.Open("META-INF/manifest.xml"))
        {
            while (manifest?.ReadElement() == true)
            {
                if (manifest.Name == "encryption-data") throw new LimitExceededException(OfficeRefusals.Encrypted);
            }
        }

        using var content = package.Open("content.xml");
        ConvertedFormat? format = null;
        var isBody = false;
        while (content?.ReadElement() == true)
        {
            if (isBody) format ??= Of(content.Name);
            isBody = content.Name == "body" && content.Depth == 1;
        }

        return format ?? throw new LimitExceededException(OfficeRefusals.OpenDocument);
    }

    private static ConvertedFormat? Of(string body) => body switch
    {
        "text" => ConvertedFormat.OpenText,
        "spreadsheet" => ConvertedFormat.OpenSheet,
        _ => null,
    };
}
