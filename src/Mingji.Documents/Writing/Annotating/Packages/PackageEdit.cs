using System.IO.Compression;
using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>
/// Changes to a package, gathered until it is saved: insertions into parts, new parts with their content type and relation. What is not
/// named here is copied as it is, packed as it was.
/// </summary>
internal sealed class PackageEdit(OfficePackage package)
{
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "[Content_Types].xml";

    /// <summary>The beginning of zip's time: a copy must not depend on the clock.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, PartText> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _new = new(StringComparer.OrdinalIgnoreCase);
    private int _relations;

    public bool IsSigned => package.Names.Any(n => n.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase));

    public bool Has(string part) => package.Has(part);

    public Relations RelationsOf(string part) => package.RelationsOf(part);

    /// <summary>A part that is there, to insert into.</summary>
    public PartText Part(string name)
    {
        if (_changed.TryGetValue(name, out var text)) return text;
        var bytes = package.Bytes(name) ?? throw new LimitExceededException(OfficeRefusals.MissingPart(name));
        return _changed[name] = PartText.Of(bytes);
    }

    /// <summary>A name that no part has: "xl/comments", ".xml" → "xl/comments3.xml".</summary>
    public string FreeName(string start, string ending)
    {
        var types = Part(Types).Text;
        for (var number = 1; ; number++)
        {
            var name = $"{start}{number}{ending}";
            var isSpoken = types.Contains($"\"/{name}\"", StringComparison.OrdinalIgnoreCase);
            if (!package.Has(name) && !_new.ContainsKey(name) && !isSpoken) return name;
        }
    }

    /// <summary>Adds a part with its content type, which is said for it alone: the file's defaults may say anything.</summary>
    public void Add(string name, string contentType, string xml)
    {
        _new[name] = xml;
        var types = Part(Types);
        if (types.Text.Contains($"\"/{name}\"", StringComparison.OrdinalIgnoreCase)) return;
        types.Append("Types", $"<{Prefix(types)}Override PartName=\"/{XmlText.Of(name)}\" ContentType=\"{contentType}\"/>");
    }

    /// <summary>Adds a relation from one part to another and returns its id: the one asked for, else a free one.</summary>
    public string Relate(string from, string type, string to, string? asked = null)
    {
        var slash = from.LastIndexOf('/') + 1;
        var name = $"{from[..slash]}_rels/{from[slash..]}.rels";
        var id = asked ?? FreeId(package.RelationsOf(from));
        var rest = $"Relationship Id=\"{XmlText.Of(id)}\" Type=\"{type}\" Target=\"/{XmlText.Of(to)}\"/>";
        if (package.Has(name)) Part(name).Append("Relationships", $"<{Prefix(Part(name))}{rest}");
        else if (_new.TryGetValue(name, out var own)) _new[name] = own.Replace("</Relationships>", $"<{rest}</Relationships>", StringComparison.Ordinal);
        else AddRelations(name, rest);
        return id;
    }

    /// <summary>Writes the package with its changes; <paramref name="original"/> is the whole file it was opened on.</summary>
    public void Save(MemoryStream original, Stream output)
    {
        using var copy = new MemoryStream();
        original.Position = 0;
        original.CopyTo(copy);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.ToList())
            {
                if (_changed.TryGetValue(entry.FullName.Replace('\\', '/'), out var text) && text.IsChanged) Write(entry, text.ToBytes());
            }

            foreach (var (name, xml) in _new) Write(zip.CreateEntry(name), Encoding.UTF8.GetBytes(Declaration + xml));
        }

        copy.Position = 0;
        copy.CopyTo(output);
    }

    private static void Write(ZipArchiveEntry entry, byte[] bytes)
    {
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            stream.Write(bytes);
        }

        entry.LastWriteTime = Epoch;
    }

    /// <summary>Relations have their content type by their ending, in every package that has any; else it is said here.</summary>
    private void AddRelations(string name, string rest)
    {
        const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        _new[name] = $"<Relationships xmlns=\"{Namespace}\"><{rest}</Relationships>";
        var types = Part(Types);
        if (types.Text.Contains("Extension=\"rels\"", StringComparison.OrdinalIgnoreCase)) return;
        types.Append("Types", $"<{Prefix(types)}Default Extension=\"rels\" ContentType=\"{RelationsType}\"/>");
    }

    private string FreeId(Relations relations)
    {
        do _relations++;
        while (relations.ById.ContainsKey($"rIdMingji{_relations}"));
        return $"rIdMingji{_relations}";
    }

    private static string Prefix(PartText part)
    {
        var root = new TagScanner(part.Text);
        return root.Next() ? root.Prefix : "";
    }
}
