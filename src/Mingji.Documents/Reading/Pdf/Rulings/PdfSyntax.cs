using System.Buffers.Text;
using System.Text;

namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A reference to another object of the file.</summary>
internal readonly record struct PdfReference(int Number);

/// <summary>
/// Reads PDF syntax from bytes: numbers, names, arrays, dictionaries and references; strings are passed over. What is no syntax ends it.
/// </summary>
internal ref struct PdfSyntax(ReadOnlySpan<byte> bytes, int at)
{
    private const int Deepest = 32;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; } = at;

    public readonly bool IsEnd => At >= _bytes.Length;

    /// <summary>The next value: double, string (a name or an operator), List, Dictionary, PdfReference; null for strings and the end.</summary>
    public object? Value(int depth = 0)
    {
        SkipBlanks();
        // Too deep to be a page: what is left is given up, so that every call either reads on or ends.
        if (depth > Deepest) At = _bytes.Length;
        if (IsEnd) return null;
        var c = _bytes[At];
        if (c == '/') return Name();
        if (c == '(') return SkipString();
        if (c == '[') return Array(depth);
        if (c == '<') return Peek(1) == '<' ? Dictionary(depth) : SkipHex();
        if (c is (byte)'-' or (byte)'+' or (byte)'.' || char.IsAsciiDigit((char)c)) return Number();
        return Word();
    }

    public void SkipBlanks()
    {
        while (!IsEnd)
        {
            if (_bytes[At] == '%') while (!IsEnd && _bytes[At] is not ((byte)'\r' or (byte)'\n')) At++;
            else if (IsBlank(_bytes[At])) At++;
            else return;
        }
    }

    public static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte c) => "()<>[]/%{}"u8.Contains(c);

    private readonly byte Peek(int ahead) => At + ahead < _bytes.Length ? _bytes[At + ahead] : (byte)0;

    private string Name()
    {
        var start = At++;
        while (!IsEnd && !IsBlank(_bytes[At]) && !IsDelimiter(_bytes[At])) At++;
        return Encoding.Latin1.GetString(_bytes[start..At]);
    }

    private string Word()
    {
        var start = At++;
        if (IsDelimiter(_bytes[start])) return Encoding.Latin1.GetString(_bytes[start..At]);
        while (!IsEnd && !IsBlank(_bytes[At]) && !IsDelimiter(_bytes[At])) At++;
        return Encoding.Latin1.GetString(_bytes[start..At]);
    }

    private object Number()
    {
        var number = PlainNumber();
        // "12 0 R" is a reference.
        var back = At;
        if (number >= 0 && number == Math.Floor(number) && number < int.MaxValue && Peek(0) == ' ' && char.IsAsciiDigit((char)Peek(1)))
        {
            At++;
            while (!IsEnd && char.IsAsciiDigit((char)_bytes[At])) At++;
            if (Peek(0) == ' ' && Peek(1) == 'R' && (At + 2 >= _bytes.Length || IsBlank(Peek(2)) || IsDelimiter(Peek(2))))
            {
                At += 2;
                return new PdfReference((int)number);
            }
        }

        At = back;
        return number;
    }

    private double PlainNumber()
    {
        var start = At;
        while (!IsEnd && _bytes[At] is (byte)'-' or (byte)'+' or (byte)'.' or >= (byte)'0' and <= (byte)'9') At++;
        if (At == start) At++;
        return Utf8Parser.TryParse(_bytes[start..At], out double number, out _) && double.IsFinite(number) ? Math.Clamp(number, -1e9, 1e9) : 0;
    }

    private List<object?> Array(int depth)
    {
        var items = new List<object?>();
        for (At++, SkipBlanks(); !IsEnd && _bytes[At] != ']'; SkipBlanks()) items.Add(Value(depth + 1));
        At++;
        return items;
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var items = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (At += 2, SkipBlanks(); !IsEnd && _bytes[At] != '>'; SkipBlanks())
        {
            if (_bytes[At] == '/') items[Name()] = Value(depth + 1);
            else At++;
        }

        At += 2;
        return items;
    }

    private object? SkipString()
    {
        var open = 0;
        for (; !IsEnd; At++)
        {
            if (_bytes[At] == '\\') At++;
            else if (_bytes[At] == '(') open++;
            else if (_bytes[At] == ')' && --open == 0) break;
        }

        At++;
        return null;
    }

    private object? SkipHex()
    {
        var end = _bytes[At..].IndexOf((byte)'>');
        At = end < 0 ? _bytes.Length : At + end + 1;
        return null;
    }
}
