using System.IO.Compression;

namespace Mingji.Documents.Reading.Packages;

/// <summary>
/// An office file as a zip of parts. Nothing is unpacked to disk; names that point out of the package, twins, too many parts and parts that
/// unpack to far more than they should are refused. Parts are found without regard to letter case, as Office does.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>The zip's last record when no comment follows it.</summary>
    private const int LastRecord = 22;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public OfficePackage(Stream stream, ReadingLimits limits)
    {
        Budget = new(limits);
        if (PartsSaid(stream) > limits.MaxParts) throw new LimitExceededException(OfficeRefusals.TooManyParts(limits.MaxParts));
        try
        {
            _zip = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in _zip.Entries) Add(entry, limits);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or OverflowException)
        {
            _zip?.Dispose();
            throw new LimitExceededException(OfficeRefusals.Broken);
        }
    }

    public ReadingBudget Budget { get; }

    private static ReadOnlySpan<byte> LastRecordMark => "PK\x05\x06"u8;

    public IEnumerable<string> Names => _parts.Keys;

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>The part as XML, or null when there is none of that name.</summary>
    public PartReader? Open(string name) => _parts.TryGetValue(name, out var entry) ? new(Unpack(entry), Budget) : null;

    /// <summary>The part as it is, counted against the budget; null when there is none of that name.</summary>
    public byte[]? Bytes(string name)
    {
        if (!_parts.TryGetValue(name, out var entry)) return null;
        using var part = Unpack(entry);
        using var bytes = new MemoryStream();
        try
        {
            part.CopyTo(bytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new LimitExceededException(OfficeRefusals.Broken);
        }

        return bytes.ToArray();
    }

    /// <summary>Relations of a part by their id; those that lead outside have no target here and are only counted.</summary>
    public Relations RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        using var reader = Open($"{part[..slash]}_rels/{part[slash..]}.rels");
        return reader is null ? Relations.None : Relations.Read(reader, part[..slash]);
    }

    public void Dispose() => _zip.Dispose();

    private MeasuredStream Unpack(ZipArchiveEntry entry)
    {
        try
        {
            if (entry.IsEncrypted) throw new LimitExceededException(OfficeRefusals.Encrypted);
            return new(entry.Open(), entry.CompressedLength, Budget);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            throw new LimitExceededException(OfficeRefusals.Broken);
        }
    }

    private void Add(ZipArchiveEntry entry, ReadingLimits limits)
    {
        var name = entry.FullName;
        if (name.EndsWith('/')) return;
        if (IsUnsafe(name)) throw new LimitExceededException(OfficeRefusals.UnsafeName(name));
        if (!_parts.TryAdd(name.Replace('\\', '/'), entry)) throw new LimitExceededException(OfficeRefusals.TwinName(name));
        if (_parts.Count > limits.MaxParts) throw new LimitExceededException(OfficeRefusals.TooManyParts(limits.MaxParts));
    }

    private static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] is '/' or '\\' || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl)
        || name.Split('/', '\\').Any(step => step is ".." or ".");

    /// <summary>How many entries the zip's last record speaks of, read before any is listed: a list of millions costs memory.</summary>
    private static int PartsSaid(Stream stream)
    {
        Span<byte> bare = stackalloc byte[LastRecord];
        if (stream.Length >= LastRecord)
        {
            Tail(stream, bare);
            if (bare.StartsWith(LastRecordMark)) return BitConverter.ToUInt16(bare[10..]);
        }

        var tail = new byte[(int)Math.Min(stream.Length, LastRecord + ushort.MaxValue)];
        Tail(stream, tail);
        var at = tail.AsSpan().LastIndexOf(LastRecordMark);
        return at < 0 || at + 12 > tail.Length ? 0 : BitConverter.ToUInt16(tail, at + 10);
    }

    private static void Tail(Stream stream, Span<byte> tail)
    {
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
    }
}
