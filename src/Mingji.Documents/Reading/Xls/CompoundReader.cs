using System.Buffers.Binary;
using Mingji.Documents.Reading.Conversion;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Xls;

/// <summary>Reads an OLE2 file by what is in it: old workbooks (xls, and et, which is one), and old Word
/// documents through a conversion; the others are refused by name.</summary>
internal static class CompoundReader
{
    public static ReadResult Read(string path, Stream stream, ReadingLimits limits)
    {
        var names = CompoundDirectory.Read(stream);
        if (names is null) return ReadResult.Refused(path, OfficeRefusals.OldUnknown);
        if (names.ContainsKey("EncryptedPackage") || names.ContainsKey("EncryptionInfo")) return ReadResult.Refused(path,
            OfficeRefusals.Encrypted);
        if (names.TryGetValue("WordDocument", out var word)) return ReadWord(path, CompoundDirectory.Bytes(stream, names, word, 32), limits);
        if (names.ContainsKey("PowerPoint Document")) return ReadResult.Refused(path, OfficeRefusals.OldSlides);
        if (!names.TryGetValue("Workbook", out var workbook) && !names.TryGetValue("Book", out workbook)) return ReadResult.Refused(path,
            OfficeRefusals.OldUnknown);
        var errors = BiffErrors.In(CompoundDirectory.Bytes(stream, names, workbook, limits.MaxFileBytes));
        stream.Position = 0;
        return XlsReader.Read(path, stream, errors, names.ContainsKey("_VBA_PROJECT_CUR"), limits);
    }

    /// <summary>Whether a password is needed stands in the head of the text's stream ([MS-DOC] 2.5.2, fEncrypted).</summary>
    private static ReadResult ReadWord(string path, ReadOnlySpan<byte> head, ReadingLimits limits) =>
        head.Length >= 12 && (BinaryPrimitives.ReadUInt16LittleEndian(head[10..]) & 0x0100) != 0
            ? ReadResult.Refused(path, OfficeRefusals.Encrypted)
            : ConvertedReader.Read(path, ConvertedFormat.OldWord, limits);
}
