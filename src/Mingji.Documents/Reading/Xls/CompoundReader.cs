using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Xls;

/// <summary>Reads an OLE2 file by what is in it: old workbooks (xls, and et, which is one); the others are refused by name.</summary>
internal static class CompoundReader
{
    public static ReadResult Read(string path, Stream stream, ReadingLimits limits)
    {
        var names = CompoundDirectory.Names(stream);
        if (names is null) return ReadResult.Refused(path, OfficeRefusals.OldUnknown);
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo")) return ReadResult.Refused(path, OfficeRefusals.Encrypted);
        if (names.Contains("WordDocument")) return ReadResult.Refused(path, OfficeRefusals.OldWord);
        if (names.Contains("PowerPoint Document")) return ReadResult.Refused(path, OfficeRefusals.OldSlides);
        if (!names.Contains("Workbook") && !names.Contains("Book")) return ReadResult.Refused(path, OfficeRefusals.OldUnknown);
        stream.Position = 0;
        return XlsReader.Read(path, stream, names.Contains("_VBA_PROJECT_CUR"), limits);
    }
}
