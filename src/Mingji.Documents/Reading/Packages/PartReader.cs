using System.Globalization;
using System.Text;
using System.Xml;

namespace Mingji.Documents.Reading.Packages;

/// <summary>
/// Walks the XML of a part, never holding more than the place it stands at. No DTD, no entity, nothing fetched; depth and time are limited.
/// A handler leaves the reader at the end of the element it was called for; an element that nobody handles is walked into, so what stands
/// inside unknown wrappers is still met.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        CheckCharacters = false,
    };

    private readonly XmlReader _xml;
    private readonly ReadingBudget _budget;
    private readonly StringBuilder _long = new();
    private char[] _chunk = [];
    private int _mutedInside = int.MaxValue;

    public PartReader(Stream stream, ReadingBudget budget)
    {
        _budget = budget;
        try
        {
            _xml = XmlReader.Create(stream, Settings);
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            stream.Dispose();
            throw new LimitExceededException(refusal);
        }
    }

    /// <summary>The element's name without its prefix: documents of both namespaces, the old and the strict one, are alike in
    /// them.</summary>
    public string Name => _xml.LocalName;

    public ReadingLimits Limits => _budget.Limits;

    public int Depth => _xml.Depth;

    /// <summary>The reader stands inside an element that was muted: its texts do not count as the document's.</summary>
    public bool IsMuted => _xml.Depth > _mutedInside;

    /// <summary>Mutes the open element at <paramref name="depth"/> to its end.</summary>
    public void Mute(int depth) => _mutedInside = Math.Min(_mutedInside, depth);

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
        or XmlNodeType.Whitespace;

    /// <summary>Goes on to the next element, whatever its depth.</summary>
    public bool ReadElement()
    {
        while (Read())
        {
            if (_xml.NodeType == XmlNodeType.Element) return true;
        }

        return false;
    }

    /// <summary>
    /// Goes on to the next element inside the one at <paramref name="depth"/>, on which the reader stood when the walk began; false at
    /// its end.
    /// </summary>
    public bool ReadInside(int depth)
    {
        while (Read())
        {
            if (_xml.Depth <= depth) return false;
            if (_xml.NodeType == XmlNodeType.Element) return true;
        }

        return false;
    }

    /// <summary>As <see cref="ReadInside"/>, but stops at texts as well.</summary>
    public bool ReadContent(int depth)
    {
        while (Read())
        {
            if (_xml.Depth <= depth) return false;
            if (_xml.NodeType == XmlNodeType.Element || IsText) return true;
        }

        return false;
    }

    /// <summary>Whether the element the reader stands on may hold anything; ask before walking into it.</summary>
    public bool HasContent => !_xml.IsEmptyElement;

    /// <summary>Leaves out what the element holds.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
        {
        }
    }

    /// <summary>All text inside the element.</summary>
    public string Text()
    {
        if (_xml.IsEmptyElement) return "";
        var depth = _xml.Depth;
        var text = "";
        while (Read() && _xml.Depth > depth)
        {
            if (IsText) text = text.Length == 0 ? Value() : Within(text + Value());
        }

        return text;
    }

    /// <summary>The text that the reader stands on, in bites: a text that is too long is refused before it is all in memory.</summary>
    public string Value()
    {
        if (_chunk.Length == 0) _chunk = new char[1024];
        var read = ReadChunk();
        if (read < _chunk.Length) return new(_chunk, 0, read);
        for (_long.Clear(); read > 0; read = ReadChunk())
        {
            _long.Append(_chunk, 0, read);
            if (_long.Length > _budget.Limits.MaxTextLength) throw TooLong();
        }

        return _long.ToString();
    }

    /// <summary>An attribute by its name without prefix; one without prefix or with the element's own goes before others.</summary>
    public string? Attribute(string name)
    {
        if (_xml.AttributeCount == 0) return null;
        var own = _xml.Prefix;
        string? found = null;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (_xml.LocalName != name || _xml.Prefix == "xmlns") continue;
            var isNear = _xml.Prefix.Length == 0 || _xml.Prefix == own;
            if (isNear) found = _xml.Value;
            else found ??= _xml.Value;
            if (isNear) break;
        }

        _xml.MoveToElement();
        return found;
    }

    /// <summary>
    /// Goes on to the element's next attribute; false behind the last, and the reader stands on the element again. For elements that there
    /// are thousands of: <see cref="Attribute"/> walks all of them for each name.
    /// </summary>
    public bool ReadAttribute()
    {
        if (_xml.MoveToNextAttribute()) return true;
        _xml.MoveToElement();
        return false;
    }

    /// <summary>The value of the attribute that the reader stands on.</summary>
    public string AttributeValue => _xml.Value;

    /// <summary>The attribute that the reader stands on has no prefix, so it is the element's own.</summary>
    public bool IsOwnAttribute => _xml.Prefix.Length == 0;

    /// <summary>A whole number attribute; null when there is none or it is no number.</summary>
    public int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An on/off property: present means on unless its val says 0, false or off.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    public bool IsOn(string name) => Attribute(name) is "1" or "true" or "on";

    public void Dispose() => _xml.Dispose();

    private bool Read()
    {
        _budget.Step();
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            throw new LimitExceededException(refusal);
        }

        if (_xml.Depth <= _mutedInside) _mutedInside = int.MaxValue;
        if (_xml.Depth > _budget.Limits.MaxDepth) throw new LimitExceededException(OfficeRefusals.TooDeep(_budget.Limits.MaxDepth));
        return true;
    }

    private int ReadChunk()
    {
        try
        {
            return _xml.ReadValueChunk(_chunk, 0, _chunk.Length);
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            throw new LimitExceededException(refusal);
        }
    }

    /// <summary>What unpacking and parsing throw at a file that is broken; anything else is a fault of ours.</summary>
    private static string? Refusal(Exception e) => e switch
    {
        XmlException when e.Message.Contains("DTD", StringComparison.Ordinal) => OfficeRefusals.Doctype,
        XmlException => OfficeRefusals.BrokenPart,
        InvalidDataException or DecoderFallbackException or EndOfStreamException => OfficeRefusals.Broken,
        ArgumentException or NotSupportedException => OfficeRefusals.BrokenPart,
        _ => null,
    };

    private string Within(string text) => text.Length <= _budget.Limits.MaxTextLength ? text : throw TooLong();

    private LimitExceededException TooLong() => new(OfficeRefusals.TextTooLong(_budget.Limits.MaxTextLength));
}
