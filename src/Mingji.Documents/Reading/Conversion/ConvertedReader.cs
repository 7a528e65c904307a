using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Conversion;

/// <summary>Reads a file through its conversion to docx or xlsx, and says so in a remark.</summary>
internal static class ConvertedReader
{
    /// <exception cref="LimitExceededException">The file is refused.</exception>
    public static ReadResult Read(string path, ConvertedFormat format, ReadingLimits limits, ConversionLimits? conversion = null)
    {
        conversion ??= ConversionLimits.Default;
        if (limits.MaxTime < conversion.Time) conversion = conversion with { Time = limits.MaxTime };
        var result = OfficeConversion.Convert(path, format, conversion, stream => PackageReader.Read(path, stream, limits));
        return result.IsRead ? ReadResult.Read(Remarked(result.Document, format)) : result;
    }

    private static SourceDocument Remarked(SourceDocument document, ConvertedFormat format)
    {
        var remark = new Remark("全文", $"文件是{format.Name}，由LibreOffice转换成{format.Target}后读取；位置以转换后的文件为准。") { IsNote = true };
        return document with { Remarks = document.Remarks.Insert(0, remark), ConvertedFrom = format.Ending };
    }
}
