using System.Buffers.Binary;
using System.Text;

namespace Mingji.Documents.Reading.Xls;

/// <summary>
/// The streams of an OLE2 compound file ([MS-CFB] 2.6) by name: they tell an old Word document from a workbook and from an encrypted new
/// one.
/// Only as much of the directory is read as a real file has.
/// </summary>
internal static class CompoundDirectory
{
    private const int MostSectors = 256;
    private const int EntrySize = 128;
    private const int SmallSector = 64;
    private const int SmallestLarge = 4096;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>Null when the file is too broken to have a directory.</summary>
    public static Dictionary<string, CompoundStream>? Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[512];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, false) < header.Length) return null;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if (shift is not (9 or 12)) return null;
        var names = new Dictionary<string, CompoundStream>(StringComparer.Ordinal);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header[48..]);
        var bytes = new byte[1 << shift];
        for (var i = 0; i < MostSectors && sector < LastSector && ReadSector(stream, sector, bytes); i++)
        {
            AddNames(bytes, names);
            sector = Next(stream, header, sector, shift);
        }

        return names;
    }

    /// <summary>The first <paramref name="most"/> bytes of a stream; what is broken off is zero.</summary>
    public static byte[] Bytes(Stream file, IReadOnlyDictionary<string, CompoundStream> streams, CompoundStream of, long most)
    {
        Span<byte> header = stackalloc byte[512];
        file.Position = 0;
        if (file.ReadAtLeast(header, header.Length, false) < header.Length) return [];
        var size = Math.Min(Math.Min(of.Size, file.Length), most);
        if (of.Size >= SmallestLarge) return Chain(file, header, of.FirstSector, size);
        if (!streams.TryGetValue("Root Entry", out var root)) return [];
        var small = Chain(file, header, root.FirstSector, Math.Min(Math.Min(root.Size, file.Length), most));
        var first = BinaryPrimitives.ReadUInt32LittleEndian(header[60..]);
        var table = Chain(file, header, first, Math.Min(small.Length / SmallSector * 4L, file.Length));
        return SmallChain(small, table, of.FirstSector, (int)size);
    }

    private static byte[] Chain(Stream file, ReadOnlySpan<byte> header, uint sector, long size)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var bytes = new byte[size];
        for (var at = 0; at < bytes.Length && sector < LastSector; at += 1 << shift)
        {
            var start = (sector + 1L) << shift;
            if (start >= file.Length) break;
            file.Position = start;
            var part = bytes.AsSpan(at, Math.Min(1 << shift, bytes.Length - at));
            if (file.ReadAtLeast(part, part.Length, false) < part.Length) break;
            sector = Next(file, header, sector, shift);
        }

        return bytes;
    }

    /// <summary>Streams under 4096 bytes lie in pieces of 64 bytes in the stream of the root.</summary>
    private static byte[] SmallChain(byte[] small, byte[] table, uint sector, int size)
    {
        var bytes = new byte[size];
        for (var at = 0; at < bytes.Length && sector < small.Length / SmallSector; at += SmallSector)
        {
            small.AsSpan((int)sector * SmallSector, Math.Min(SmallSector, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
            sector = (sector * 4) + 4 <= table.Length ? BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan((int)sector * 4)) : LastSector;
        }

        return bytes;
    }

    private static bool ReadSector(Stream stream, uint sector, byte[] bytes)
    {
        var at = (sector + 1L) * bytes.Length;
        if (at >= stream.Length) return false;
        stream.Position = at;
        Array.Clear(bytes);
        return stream.ReadAtLeast(bytes, bytes.Length, false) > 0;
    }

    private static void AddNames(byte[] bytes, Dictionary<string, CompoundStream> names)
    {
        for (var at = 0; at + EntrySize <= bytes.Length; at += EntrySize)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 64)) - 2;
            if (length is <= 0 or > 62) continue;
            var first = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 116));
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 120));
            names.TryAdd(Encoding.Unicode.GetString(bytes, at, length), new(first, size));
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

/// <summary>Where a stream begins and how long it is, as the directory says.</summary>
internal readonly record struct CompoundStream(uint FirstSector, uint Size);
