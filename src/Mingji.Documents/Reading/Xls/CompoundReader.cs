using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Xls;

/// <summary>Reads an OLE2 file by what is in it: old workbooks (xls, and et, which is one); the others are refused by name.</summary>
internal static class CompoundReader
{
    public static ReadResult Read(string path, Stream stream, ReadingLimits limits)
    {
        var names = CompoundDirectory.Read(stream);
        if (names is null) return ReadResult.Refused(path, OfficeRefusals.OldUnknown);
        if (names.ContainsKey("EncryptedPackage") || names.ContainsKey("EncryptionInfo")) return ReadResult.Refused(path,
            OfficeRefusals.Encrypted);
        if (names.ContainsKey("WordDocument")) return ReadResult.Refused(path, OfficeRefusals.OldWord);
        if (names.ContainsKey("PowerPoint Document")) return ReadResult.Refused(path, OfficeRefusals.OldSlides);
        if (!names.TryGetValue("Workbook", out var workbook) && !names.TryGetValue("Book", out workbook)) return ReadResult.Refused(path,
            OfficeRefusals.OldUnknown);
        var errors = BiffErrors.In(CompoundDirectory.Bytes(stream, names, workbook, limits.MaxFileBytes));
        stream.Position = 0;
        return XlsReader.Read(path, stream, errors, names.ContainsKey("_VBA_PROJECT_CUR"), limits);
    }
}
