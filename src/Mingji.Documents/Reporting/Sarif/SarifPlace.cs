using System.Text.Json;
using Mingji.Core.Forms;

namespace Mingji.Documents.Reporting.Sarif;

/// <summary>A place in a file: its address, its line where the place names one, and the place in words.</summary>
internal readonly record struct SarifPlace(string Path, Place At)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(Path));
        json.WriteEndObject();
        if (Line(At.At) is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (At.At.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", At.At);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A relative path stays relative, as SARIF viewers resolve it against the checkout; each part is escaped.</summary>
    private static string Uri(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString);
        var uri = string.Join('/', parts);
        return path.StartsWith('/') ? "file://" + uri : uri;
    }

    /// <summary>The number in "第12行"; null when the place names no line.</summary>
    internal static int? Line(string at)
    {
        var start = at.IndexOf('第', StringComparison.Ordinal) + 1;
        while (start > 0)
        {
            var end = start;
            while (end < at.Length && char.IsAsciiDigit(at[end])) end++;
            if (end > start && end < at.Length && at[end] == '行' && int.TryParse(at.AsSpan(start, end - start), out var line))
            {
                return line > 0 ? line : null;
            }

            start = at.IndexOf('第', start) + 1;
        }

        return null;
    }
}
