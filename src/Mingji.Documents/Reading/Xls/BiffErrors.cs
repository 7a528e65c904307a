using System.Buffers.Binary;

namespace Mingji.Documents.Reading.Xls;

/// <summary>
/// The cells of an old workbook that hold an error ([MS-XLS] 2.4.24 BoolErr, 2.4.127 Formula). ExcelDataReader gives them as blank, and an
/// error that a reader passes over in silence is one that no check can report.
/// </summary>
internal static class BiffErrors
{
    private const int BoundSheet = 0x85;
    private const int BeginOfStream = 0x809;
    private const int BoolError = 0x205;
    private const int Formula = 0x06;

    /// <summary>By sheet (worksheets only, in their order), row and column, from 0.</summary>
    public static Dictionary<(int Sheet, int Row, int Column), string> In(ReadOnlySpan<byte> stream)
    {
        var errors = new Dictionary<(int, int, int), string>();
        var sheets = new Dictionary<uint, int>();
        var sheet = -1;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]);
            if (length > stream.Length - at - 4) break;
            var record = stream.Slice(at + 4, length);
            if (id == BoundSheet && length >= 6 && record[5] == 0) sheets.TryAdd(BinaryPrimitives.ReadUInt32LittleEndian(record),
                sheets.Count);
            else if (id == BeginOfStream && sheets.TryGetValue((uint)at, out var begun)) sheet = begun;
            else if (sheet >= 0 && Code(id, record) is { } code) errors[(sheet, Word(record, 0), Word(record, 2))] = Text(code);
            at += 4 + length;
        }

        return errors;
    }

    private static byte? Code(int id, ReadOnlySpan<byte> record)
    {
        if (id == BoolError && record.Length >= 8 && record[7] == 1) return record[6];
        var isError = id == Formula && record.Length >= 14 && record[6] == 2 && Word(record, 12) == 0xFFFF;
        return isError ? record[8] : null;
    }

    private static int Word(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static string Text(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
}
