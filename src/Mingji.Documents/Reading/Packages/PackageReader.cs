using Mingji.Documents.Reading.Conversion;
using Mingji.Documents.Reading.Docx;
using Mingji.Documents.Reading.Xlsx;

namespace Mingji.Documents.Reading.Packages;

/// <summary>Reads a zip by what is in it, whatever its name: a Word document, a workbook, or something to be refused by name.</summary>
internal static class PackageReader
{
    public static ReadResult Read(string path, Stream stream, ReadingLimits limits)
    {
        using var package = new OfficePackage(stream, limits);
        var main = package.RelationsOf("").OfKind("officeDocument");
        if (Word(package, main) is { } word) return Filled(path, DocxReader.Read(path, package, word, limits));
        if (Workbook(package, main) is { } workbook) return Filled(path, XlsxReader.Read(path, package, workbook, limits));
        return Converted(package) is { } format
            ? ConvertedReader.Read(path, format, limits)
            : ReadResult.Refused(path, Refusal(package));
    }

    /// <summary>A document without a word in it is not read in silence.</summary>
    public static ReadResult Filled(string path, SourceDocument document) =>
        document.Cells > 0 ? ReadResult.Read(document) : ReadResult.Refused(path, OfficeRefusals.EmptyDocument);

    /// <summary>The part with a document's or workbook's main content; null when the package is neither.</summary>
    public static string? MainOf(OfficePackage package)
    {
        var main = package.RelationsOf("").OfKind("officeDocument");
        return Word(package, main) ?? Workbook(package, main);
    }

    private static string? Word(OfficePackage package, string? main) =>
        main is not null && main.Contains("word/", StringComparison.OrdinalIgnoreCase) && package.Has(main) ? main
        : package.Has("word/document.xml") ? "word/document.xml" : null;

    private static string? Workbook(OfficePackage package, string? main) =>
        main is not null && main.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) && package.Has(main) ? main
        : package.Has("xl/workbook.xml") ? "xl/workbook.xml" : null;

    private static ConvertedFormat? Converted(OfficePackage package)
    {
        if (package.Has("xl/workbook.bin")) return ConvertedFormat.BinarySheet;
        return package.Has("content.xml") && package.Has("META-INF/manifest.xml") ? OpenDocument.FormatOf(package) : null;
    }

    private static string Refusal(OfficePackage package)
    {
        if (package.Has("ppt/presentation.xml")) return OfficeRefusals.Slides;
        if (package.Has("OFD.xml")) return OfficeRefusals.Ofd;
        var isOffice = package.Has("[Content_Types].xml");
        return isOffice ? OfficeRefusals.MissingPart("word/document.xml 或 xl/workbook.xml") : OfficeRefusals.UnknownPackage;
    }
}
