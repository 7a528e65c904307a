using Mingji.Documents.Reading.Conversion;
using Mingji.Documents.Reading.Html;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Pdf;
using Mingji.Documents.Reading.Text;
using Mingji.Documents.Reading.Xls;
using Mingji.Documents.Writing.Json;

namespace Mingji.Documents.Reading;

/// <summary>Reads a file of any format into a <see cref="SourceDocument"/>, or refuses it with a reason. It never throws.</summary>
public static class SourceReader
{
    /// <summary>Below what the runtime treats as a large object.</summary>
    private const int MostInMemory = 80_000;

    public static ReadResult Read(string path, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= ReadingLimits.Default;
        try
        {
            return ReadFile(path, limits);
        }
        catch (LimitExceededException exceeded)
        {
            return ReadResult.Refused(path, exceeded.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return ReadResult.Refused(path, Refusals.NoPermission);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return ReadResult.Refused(path, Refusals.Unreadable);
        }
    }

    private static ReadResult ReadFile(string path, ReadingLimits limits)
    {
        if (Directory.Exists(path)) return ReadResult.Refused(path, Refusals.Folder);
        var file = new FileInfo(path);
        if (!file.Exists) return ReadResult.Refused(path, Refusals.NotFound);
        if (file.Length == 0) return ReadResult.Refused(path, Refusals.Empty);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[Math.Min(512, file.Length)];
        stream.ReadExactly(head);
        if (FileSignature.IsPackage(head) || FileSignature.IsCompound(head)) return ReadOffice(path, stream, head, limits);
        if (FileSignature.IsPdf(head)) return ReadPdf(path, limits);
        if (FileSignature.IsRichText(head)) return ConvertedReader.Read(path, ConvertedFormat.RichText, limits);
        if (FileSignature.Of(head) is { } kind) return ReadResult.Refused(path, Refusals.NotReadYet(kind));
        if (file.Length > limits.MaxTextBytes) return ReadResult.Refused(path, Refusals.TooBig(file.Length, limits.MaxTextBytes));
        stream.Position = 0;
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return ReadBytes(path, bytes, limits);
    }

    private static ReadResult ReadOffice(string path, FileStream stream, byte[] head, ReadingLimits limits)
    {
        if (stream.Length > limits.MaxFileBytes) return ReadResult.Refused(path, Refusals.TooBig(stream.Length, limits.MaxFileBytes));
        if (FileSignature.IsCompound(head)) return CompoundReader.Read(path, stream, limits);
        if (stream.Length > MostInMemory) return PackageReader.Read(path, stream, limits);
        // Unpacking goes back and forth; in a file each step is a call of the system.
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        return PackageReader.Read(path, new MemoryStream(bytes, writable: false), limits);
    }

    private static ReadResult ReadPdf(string path, ReadingLimits limits)
    {
        var size = new FileInfo(path).Length;
        if (size > limits.MaxFileBytes) return ReadResult.Refused(path, Refusals.TooBig(size, limits.MaxFileBytes));
        var builder = new BlockBuilder(limits);
        PdfReader.Read(path, builder);
        return ReadResult.Read(builder.ToDocument(path, "pdf"));
    }

    private static ReadResult ReadBytes(string path, byte[] bytes, ReadingLimits limits)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded) return ReadResult.Refused(path, Refusals.NotText);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return ReadResult.Refused(path, Refusals.Empty);
        if (MarkupKind.Refusal(decoded.Text) is { } refusal) return ReadResult.Refused(path, refusal);
        if (MarkupKind.IsXmlSheet(decoded.Text)) return ConvertedReader.Read(path, ConvertedFormat.XmlSheet, limits);
        if (MarkupKind.IsPage(decoded.Text))
        {
            return bytes.Length > limits.MaxPageBytes
                ? ReadResult.Refused(path, Refusals.TooBig(bytes.Length, limits.MaxPageBytes))
                : HtmlReader.Read(path, decoded.Text, decoded.Remarks, limits);
        }

        if (DocumentJson.Looks(decoded.Text)) return DocumentJson.Read(path, decoded.Text, limits);
        var builder = new BlockBuilder(limits);
        foreach (var remark in decoded.Remarks) builder.Remark("全文", remark);
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)) CsvTable.Read(decoded.Text, builder, limits);
        else FlatText.Read(decoded.Text, builder, limits);
        return ReadResult.Read(builder.ToDocument(path, "text"));
    }
}
