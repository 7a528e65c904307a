using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>
/// A part of a package as text, its encoding kept so that what is not changed comes out byte for byte. A text that would not is refused.
/// </summary>
internal sealed class PartText
{
    private static readonly Encoding[] Marked =
        [new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)];

    private static readonly Encoding Plain = new UTF8Encoding(false, true);
    private readonly Encoding _encoding;
    private readonly List<(int At, int Cut, string Text)> _changes = [];

    private PartText(string text, Encoding encoding) => (Text, _encoding) = (text, encoding);

    /// <summary>As it was read; insertions do not show here.</summary>
    public string Text { get; }

    public static PartText Of(byte[] bytes)
    {
        var encoding = Array.Find(Marked, e => bytes.AsSpan().StartsWith(e.Preamble)) ?? Plain;
        try
        {
            var text = encoding.GetString(bytes, encoding.Preamble.Length, bytes.Length - encoding.Preamble.Length);
            if (ReferenceEquals(encoding, Plain) && !IsUtf8(text)) throw new LimitExceededException(OfficeRefusals.BrokenPart);
            return new(text, encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new LimitExceededException(OfficeRefusals.BrokenPart);
        }
    }

    public bool IsChanged => _changes.Count > 0;

    /// <summary>Inserts before the character at <paramref name="at"/>; at one place the first inserted comes first.</summary>
    public void Insert(int at, string text) => _changes.Add((at, 0, text));

    /// <summary>Inserts as the last content of an element: before its closing tag, or into an empty one, which is opened for it.</summary>
    public void Append(Tag tag, string text)
    {
        if (tag.IsEmpty) _changes.Add((tag.End - 2, 2, $">{text}</{tag.Prefix}{tag.Name}>"));
        else Insert(tag.Start, text);
    }

    /// <summary>Inserts as the last content of the element of this name that closes last.</summary>
    public void Append(string name, string text)
    {
        Tag? last = null;
        var scanner = new TagScanner(Text);
        while (scanner.Next())
        {
            if (scanner.Name == name && (scanner.IsClosing || scanner.IsEmpty)) last = scanner.Tag;
        }

        Append(last ?? throw new LimitExceededException(OfficeRefusals.BrokenPart), text);
    }

    public byte[] ToBytes()
    {
        var changed = new StringBuilder(Text.Length + _changes.Sum(c => c.Text.Length));
        var at = 0;
        foreach (var change in _changes.OrderBy(c => c.At))
        {
            changed.Append(Text, at, change.At - at).Append(change.Text);
            at = change.At + change.Cut;
        }

        changed.Append(Text, at, Text.Length - at);
        return [.. _encoding.Preamble, .. _encoding.GetBytes(changed.ToString())];
    }

    private static bool IsUtf8(string text)
    {
        var head = text.AsSpan(0, Math.Max(0, text.IndexOf("?>", StringComparison.Ordinal)));
        return !head.Contains("encoding", StringComparison.Ordinal) || head.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
    }
}
