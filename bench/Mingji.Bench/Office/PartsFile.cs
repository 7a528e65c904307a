using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingji.Bench.Office;

/// <summary>An office file while its parts are written into it as raw XML.</summary>
internal sealed class PartsFile(string path) : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly ZipArchive _zip = new(new FileStream(path, FileMode.Create), ZipArchiveMode.Create);

    internal void Add(string name, string xml)
    {
        using var part = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>Content types: lines "part type".</summary>
    internal static string Types(params string[] lines) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + string.Concat(lines.Select(l => l.Split(' ')).Select(w =>
            $"<Override PartName=\"/{w[0]}\" ContentType=\"application/vnd.openxmlformats-officedocument.{w[1]}+xml\"/>")) + "</Types>";

    /// <summary>Relations rId1, rId2, …: lines "kind target".</summary>
    internal static string Relations(params string[] lines) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(lines.Select((l, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}{l.Split(' ')[0]}\" Target=\"{l.Split(' ')[1]}\"/>"))) + "</Relationships>";

    public void Dispose() => _zip.Dispose();
}
