using System.Buffers.Binary;
using System.Text;

namespace Mingji.Documents.Reading.Xls;

/// <summary>
/// The names of the streams in an OLE2 compound file ([MS-CFB] 2.6): they tell an old Word document from a workbook and from an encrypted
/// new one. Only the directory is read, a limited number of sectors of it.
/// </summary>
internal static class CompoundDirectory
{
    private const int MostSectors = 256;
    private const int EntrySize = 128;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>Null when the file is too broken to have a directory.</summary>
    public static HashSet<string>? Names(Stream stream)
    {
        Span<byte> header = stackalloc byte[512];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, false) < header.Length) return null;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if (shift is not (9 or 12)) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header[48..]);
        var bytes = new byte[1 << shift];
        for (var i = 0; i < MostSectors && sector < LastSector && ReadSector(stream, sector, bytes); i++)
        {
            AddNames(bytes, names);
            sector = Next(stream, header, sector, shift);
        }

        return names;
    }

    private static bool ReadSector(Stream stream, uint sector, byte[] bytes)
    {
        var at = (sector + 1L) * bytes.Length;
        if (at >= stream.Length) return false;
        stream.Position = at;
        Array.Clear(bytes);
        return stream.ReadAtLeast(bytes, bytes.Length, false) > 0;
    }

    private static void AddNames(byte[] bytes, HashSet<string> names)
    {
        for (var at = 0; at + EntrySize <= bytes.Length; at += EntrySize)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 64)) - 2;
            if (length is > 0 and <= 62) names.Add(Encoding.Unicode.GetString(bytes, at, length));
        }
    }

    /// <summary>The sector after this one, by the allocation table; of that the header knows the first 109 sectors.</summary>
    private static uint Next(Stream stream, ReadOnlySpan<byte> header, uint sector, int shift)
    {
        var perSector = (1u << shift) / 4;
        var table = sector / perSector;
        if (table >= 109) return LastSector;
        var at = (BinaryPrimitives.ReadUInt32LittleEndian(header[(int)(76 + (table * 4))..]) + 1L) << shift;
        stream.Position = Math.Min(at + (sector % perSector * 4), stream.Length);
        Span<byte> next = stackalloc byte[4];
        return stream.ReadAtLeast(next, 4, false) < 4 ? LastSector : BinaryPrimitives.ReadUInt32LittleEndian(next);
    }
}
