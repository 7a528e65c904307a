using System.IO.Compression;
using System.Text;

namespace Mingji.Documents.Tests.Reading.Packages;

/// <summary>Builds an office file from the raw XML of its parts.</summary>
internal sealed class ZipBuilder
{
    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    public ZipBuilder Part(string name, string xml) => Part(name, Encoding.UTF8.GetBytes(xml));

    public ZipBuilder Part(string name, byte[] bytes)
    {
        _parts.Add((name, bytes));
        return this;
    }

    /// <summary>Content types: lines "part type", the type without its common beginning.</summary>
    public ZipBuilder Types(params string[] lines)
    {
        const string Office = "application/vnd.openxmlformats-officedocument.";
        var overrides = lines.Select(l => l.Split(' ')).Select(w => $"<Override PartName=\"/{w[0]}\" ContentType=\"{Office}{w[1]}+xml\"/>");
        return Part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + string.Concat(overrides) + "</Types>");
    }

    /// <summary>Relations of a part: lines "id kind target", an outside target marked by a "!" before it.</summary>
    public ZipBuilder Relations(string part, params string[] lines)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var rels = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            var outside = words[2].StartsWith('!');
            rels.Append($"<Relationship Id=\"{words[0]}\" Type=\"{Office}{words[1]}\" Target=\"{words[2].TrimStart('!')}\"")
                .Append(outside ? " TargetMode=\"External\"/>" : "/>");
        }

        var slash = part.LastIndexOf('/') + 1;
        return Part($"{part[..slash]}_rels/{part[slash..]}.rels", rels + "</Relationships>");
    }

    /// <summary>The same file with one part changed.</summary>
    public ZipBuilder With(string name, Func<string, string> change)
    {
        var copy = new ZipBuilder();
        foreach (var (part, bytes) in _parts) copy.Part(part, part == name
            ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes))) : bytes);
        return copy;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
