using System.Net;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>
/// Goes from tag to tag of an XML text and says where each begins and ends, which XmlReader does not: only so can something be inserted and
/// all else stay as it is. It wants XML that was read before and refuses a document type.
/// </summary>
internal sealed class TagScanner(string xml)
{
    private int _next;
    private int _nameEnd;

    /// <summary>The place of the tag's "&lt;".</summary>
    public int Start { get; private set; }

    /// <summary>The place behind the tag's "&gt;".</summary>
    public int End => _next;

    public bool IsClosing { get; private set; }

    /// <summary>A tag that is opened and closed at once.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The element's prefix with its colon; empty when it has none.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The element's name without its prefix.</summary>
    public string Name { get; private set; } = "";

    public Tag Tag => new(Start, End, Prefix, Name, IsEmpty);

    public bool Next()
    {
        while (true)
        {
            Start = xml.IndexOf('<', _next);
            if (Start < 0) return false;
            var rest = xml.AsSpan(Start);
            if (rest.StartsWith("<!--")) _next = After("-->", Start + 4);
            else if (rest.StartsWith("<![CDATA[")) _next = After("]]>", Start + 9);
            else if (rest.StartsWith("<?")) _next = After("?>", Start + 2);
            else if (rest.StartsWith("<!")) throw new LimitExceededException(OfficeRefusals.Doctype);
            else break;
        }

        ReadTag();
        return true;
    }

    /// <summary>Goes behind the end of the element whose opening tag was met last.</summary>
    public void Skip()
    {
        if (IsEmpty || IsClosing) return;
        for (var depth = 1; depth > 0;)
        {
            if (!Next()) throw Broken();
            if (IsClosing) depth--;
            else if (!IsEmpty) depth++;
        }
    }

    /// <summary>An attribute of the tag met last, by its name without prefix; declarations of namespaces are none.</summary>
    public string? Attribute(string name) =>
        Attributes().Where(a => !a.Name.StartsWith("xmlns", StringComparison.Ordinal) && Local(a.Name) == name)
            .Select(a => a.Value).FirstOrDefault();

    /// <summary>The namespace that the tag met last declares for a prefix ("w:"; empty: the default one); null when it declares none.</summary>
    public string? Namespace(string prefix)
    {
        var name = prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix[..^1];
        return Attributes().Where(a => a.Name == name).Select(a => a.Value).FirstOrDefault();
    }

    private void ReadTag()
    {
        IsClosing = Start + 1 < xml.Length && xml[Start + 1] == '/';
        var at = IsClosing ? Start + 2 : Start + 1;
        var name = at;
        while (at < xml.Length && xml[at] is not ('>' or '/') && !char.IsWhiteSpace(xml[at])) at++;
        _nameEnd = at;
        var colon = xml.AsSpan(name, at - name).IndexOf(':');
        (Prefix, Name) = colon < 0 ? ("", xml[name..at]) : (xml[name..(name + colon + 1)], xml[(name + colon + 1)..at]);
        while (at < xml.Length && xml[at] != '>') at = xml[at] is '"' or '\'' ? After(xml[at].ToString(), at + 1) : at + 1;
        if (at >= xml.Length) throw Broken();
        IsEmpty = !IsClosing && xml[at - 1] == '/';
        _next = at + 1;
    }

    private IEnumerable<(string Name, string Value)> Attributes()
    {
        for (var at = _nameEnd; at < _next;)
        {
            var equals = xml.IndexOf('=', at, _next - at);
            if (equals < 0) yield break;
            var open = xml.AsSpan(equals, _next - equals).IndexOfAny('"', '\'');
            if (open < 0) yield break;
            open += equals;
            var close = xml.IndexOf(xml[open], open + 1);
            if (close < 0) yield break;
            yield return (xml[at..equals].Trim(), WebUtility.HtmlDecode(xml[(open + 1)..close]));
            at = close + 1;
        }
    }

    private int After(string mark, int from)
    {
        var at = xml.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? throw Broken() : at + mark.Length;
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static LimitExceededException Broken() => new(OfficeRefusals.BrokenPart);
}

/// <summary>A tag and its place in the text.</summary>
internal readonly record struct Tag(int Start, int End, string Prefix, string Name, bool IsEmpty);
