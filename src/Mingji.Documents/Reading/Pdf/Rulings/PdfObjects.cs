using System.IO.Compression;

namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>
/// The objects of a PDF, found by looking for them rather than by its index, which may be broken: "12 0 obj", and those packed in object
/// streams. Only what leads to the drawing of pages is read. Every stream unpacked is taken off one budget.
/// </summary>
internal sealed class PdfObjects
{
    private const int MaxObjects = 400_000;
    private const long Budget = 128L << 20;
    private readonly Dictionary<int, (ReadOnlyMemory<byte> Bytes, int At)> _places = [];
    private readonly ReadOnlyMemory<byte> _file;
    private long _budget;

    private PdfObjects(ReadOnlyMemory<byte> file, long budget) => (_file, _budget) = (file, budget);

    /// <summary>Null when the file is encrypted: its streams cannot be read then.</summary>
    public static PdfObjects? Find(byte[] file, long budget = Budget)
    {
        if (file.AsSpan().IndexOf("/Encrypt"u8) >= 0) return null;
        var objects = new PdfObjects(file, budget);
        var packed = objects.Scan();
        foreach (var number in packed) objects.Unpack(number);
        return objects;
    }

    /// <summary>The dictionary of an object, or the value itself when it is one; null when it is none.</summary>
    public Dictionary<string, object?>? Dictionary(object? value) => Resolve(value) as Dictionary<string, object?>;

    /// <summary>What a reference leads to; other values as they are.</summary>
    public object? Resolve(object? value)
    {
        if (value is not PdfReference reference) return value;
        if (!_places.TryGetValue(reference.Number, out var place)) return null;
        return new PdfSyntax(place.Bytes.Span, place.At).Value() is var found && found is PdfReference ? null : found;
    }

    /// <summary>The unpacked bytes of a stream; null when it is packed in a way that is not known, or the budget is spent.</summary>
    public byte[]? Stream(object? value)
    {
        if (value is not PdfReference reference || !_places.TryGetValue(reference.Number, out var place)) return null;
        var syntax = new PdfSyntax(place.Bytes.Span, place.At);
        if (syntax.Value() is not Dictionary<string, object?> about) return null;
        syntax.SkipBlanks();
        var data = place.Bytes[Math.Min(syntax.At, place.Bytes.Length)..];
        if (!data.Span.StartsWith("stream"u8)) return null;
        data = data[Math.Min(data.Length, data.Length > 6 && data.Span[6] == '\r' ? 8 : 7)..];
        var length = Resolve(about.GetValueOrDefault("/Length")) is double given ? (int)given : -1;
        if (length < 0 || length > data.Length) length = data.Span.IndexOf("endstream"u8);
        return length < 0 ? null : Unpacked(data[..length], about);
    }

    /// <summary>The last object of the file that says it is of this type.</summary>
    public Dictionary<string, object?>? OfType(string type)
    {
        foreach (var number in _places.Keys)
        {
            if (Dictionary(new PdfReference(number)) is { } found && found.GetValueOrDefault("/Type") as string == type) return found;
        }

        return null;
    }

    private List<int> Scan()
    {
        var packed = new List<int>();
        var bytes = _file.Span;
        for (var at = 0; _places.Count < MaxObjects;)
        {
            var found = bytes[at..].IndexOf(" obj"u8);
            if (found < 0) break;
            at += found + 4;
            if (NumberBefore(bytes, at - 4) is not { } number) continue;
            _places[number] = (_file, at);
            var head = bytes.Slice(at, Math.Min(300, bytes.Length - at));
            var stream = head.IndexOf("stream"u8);
            if (head.IndexOf("/ObjStm"u8) is var mark and >= 0 && mark < (stream < 0 ? int.MaxValue : stream)) packed.Add(number);
        }

        return packed;
    }

    /// <summary>The object number in "12 0" that ends at <paramref name="end"/>.</summary>
    private static int? NumberBefore(ReadOnlySpan<byte> bytes, int end)
    {
        var at = end;
        while (at > 0 && end - at < 6 && char.IsAsciiDigit((char)bytes[at - 1])) at--;
        if (at == end || at == 0 || bytes[at - 1] != ' ') return null;
        var last = --at;
        while (at > 0 && last - at < 8 && char.IsAsciiDigit((char)bytes[at - 1])) at--;
        return at < last ? int.Parse(bytes[at..last]) : null;
    }

    private void Unpack(int stream)
    {
        if (Dictionary(new PdfReference(stream)) is not { } about || Stream(new PdfReference(stream)) is not { } bytes) return;
        if (about.GetValueOrDefault("/First") is not double first || about.GetValueOrDefault("/N") is not double count) return;
        var index = new PdfSyntax(bytes, 0);
        for (var i = 0; i < count && !index.IsEnd && _places.Count < MaxObjects; i++)
        {
            if (index.Value() is not double number || index.Value() is not double offset) return;
            var at = first + offset;
            if (at >= 0 && at < bytes.Length && number is >= 0 and < int.MaxValue) _places.TryAdd((int)number, (bytes, (int)at));
        }
    }

    private byte[]? Unpacked(ReadOnlyMemory<byte> data, Dictionary<string, object?> about)
    {
        var filter = Resolve(about.GetValueOrDefault("/Filter"));
        if (filter is List<object?> { Count: 1 } one) filter = one[0];
        if (filter is null or List<object?> { Count: 0 }) return Spend(data.Length) ? data.ToArray() : null;
        if (filter as string != "/FlateDecode" || about.ContainsKey("/DecodeParms")) return null;
        using var unpacked = new MemoryStream();
        try
        {
            using var packed = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[1 << 15];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                if (!Spend(read)) return null;
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What was unpacked before the damage is still a drawing.
        }

        return unpacked.ToArray();
    }

    private bool Spend(int bytes) => (_budget -= bytes) >= 0;
}
