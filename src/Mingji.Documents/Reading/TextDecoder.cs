using System.Collections.Immutable;
using System.Text;

namespace Mingji.Documents.Reading;

/// <summary>A file's text, and what has to be said about its decoding.</summary>
internal sealed record DecodedText(string Text, ImmutableArray<string> Remarks);

/// <summary>
/// Finds the encoding of a text and decodes it strictly: a byte that does not belong to the encoding rules the encoding out, it is never
/// replaced in silence. Order: byte order mark, UTF-8, then UTF-16 when there are zero bytes, else GB18030.
/// </summary>
internal static class TextDecoder
{
    private const string CutOff = "文件末尾的一个字不完整，未读入。";
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly UnicodeEncoding LittleEndian = new(false, false, true);
    private static readonly UnicodeEncoding BigEndian = new(true, false, true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Null when the bytes are not text in any encoding known here.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return DecodeUtf8(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Try(LittleEndian, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Try(BigEndian, bytes[2..]);
        if (!bytes.Contains((byte)0)) return DecodeUtf8(bytes) ?? DecodeGb18030(bytes);
        var zeros = ZeroBytes(bytes);
        return zeros.Odd >= zeros.Even
            ? Try(LittleEndian, bytes) ?? Try(BigEndian, bytes)
            : Try(BigEndian, bytes) ?? Try(LittleEndian, bytes);
    }

    /// <summary>UTF-8, also when the file was cut in the middle of its last character.</summary>
    private static DecodedText? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Try(Utf8, bytes) is { } whole) return whole;
        var cut = bytes.Length - 1;
        while (cut > 0 && bytes.Length - cut < 3 && (bytes[cut] & 0xC0) == 0x80) cut--;
        if (cut < 1 || (bytes[cut] & 0xC0) != 0xC0 || Try(Utf8, bytes[..cut]) is not { } kept) return null;
        return kept with { Remarks = kept.Remarks.Add(CutOff) };
    }

    /// <summary>GB18030, also when the file was cut in the middle of its last character, which has two or four bytes.</summary>
    private static DecodedText? DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        if (Try(Gb18030, bytes) is { } whole) return whole;
        for (var cut = 1; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (Try(Gb18030, bytes[..^cut]) is { } kept) return kept with { Remarks = kept.Remarks.Add(CutOff) };
        }

        return null;
    }

    private static DecodedText? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return LooksLikeText(text, out var replaced)
            ? new(text, replaced == 0 ? [] : [$"文中有{replaced}个字在成文时已损坏（显示为�），无法恢复。"])
            : null;
    }

    /// <summary>Text has no zero characters, hardly any control or private ones.</summary>
    private static bool LooksLikeText(string text, out int replaced)
    {
        replaced = 0;
        var odd = 0;
        foreach (var c in text)
        {
            if (c == '\0') return false;
            if (c == '\uFFFD') replaced++;
            else if (IsOdd(c)) odd++;
        }

        return (long)odd * 50 <= text.Length && (long)replaced * 10 <= text.Length;
    }

    private static bool IsOdd(char c) =>
        (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c is (>= '\uE000' and <= '\uF8FF') or '\uFFFE' or '\uFFFF';

    private static (int Even, int Odd) ZeroBytes(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }

        return (even, odd);
    }
}
