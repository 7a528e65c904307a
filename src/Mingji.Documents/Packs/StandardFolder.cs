using System.Collections.Immutable;
using System.Text;
using Mingji.Core.Standards;

namespace Mingji.Documents.Packs;

/// <summary>Reads packs from disk: every folder inside the packs' folder that holds YAML files is one pack.</summary>
public static class StandardFolder
{
    private const string Name = "standards";

    /// <summary>A little over what the loader accepts, at three bytes a character.</summary>
    private const int MostBytes = 3_000_003;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The packs' folder: <c>standards</c> next to the executable, else in the current directory; null when there is neither.
    /// </summary>
    public static string? Find()
    {
        string[] places = [Path.Combine(AppContext.BaseDirectory, Name), Path.GetFullPath(Name)];
        return Array.Find(places, Directory.Exists);
    }

    /// <summary>The catalog of <see cref="Find"/>'s folder; empty when there is none.</summary>
    public static StandardCatalog LoadDefault() => Find() is { } folder ? Load(folder) : StandardCatalog.Empty;

    /// <summary>
    /// Loads all packs of <paramref name="folder"/>, or, when it holds YAML files itself, that one pack (with its neighbours as bases).
    /// Files that can't be read make their pack refused, not the others.
    /// </summary>
    /// <exception cref="IOException">The folder itself can't be listed.</exception>
    public static StandardCatalog Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var root = Path.GetFullPath(folder);
        if (Yaml(root).Length == 0) return Load(Directory.GetDirectories(root), _ => true);
        var own = Path.GetFileName(Path.TrimEndingDirectorySeparator(root));
        return Load(Directory.GetDirectories(Path.GetDirectoryName(root) ?? root), id => id == own);
    }

    private static StandardCatalog Load(IEnumerable<string> folders, Func<string, bool> wanted)
    {
        var unreadable = new List<RefusedPack>();
        var packs = new List<PackFolder>();
        foreach (var path in folders.Where(path => Yaml(path).Length > 0))
        {
            if (Read(path) is var (pack, errors) && errors.IsEmpty) packs.Add(pack);
            else unreadable.Add(new(Path.GetFileName(path), errors));
        }

        var catalog = StandardCatalog.Load(packs);
        return new(
            [.. catalog.Standards.Where(standard => wanted(standard.Id))],
            [.. catalog.Refused.Concat(unreadable).Where(pack => wanted(pack.Id)).OrderBy(pack => pack.Id, StringComparer.Ordinal)]);
    }

    private static string[] Yaml(string folder) =>
        [.. Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)];

    private static (PackFolder Pack, ImmutableArray<PackError> Errors) Read(string folder)
    {
        var id = Path.GetFileName(folder);
        var files = ImmutableArray.CreateBuilder<PackFile>();
        var errors = ImmutableArray.CreateBuilder<PackError>();
        foreach (var path in Yaml(folder))
        {
            var name = id + "/" + Path.GetFileName(path);
            try
            {
                files.Add(new(name, ReadText(path)));
            }
            catch (DecoderFallbackException)
            {
                errors.Add(new(new(name, 1, 1), "不是UTF-8文本", "UTF-8编码的YAML"));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                errors.Add(new(new(name, 1, 1), "读不了：" + failed.Message, "可读的文件"));
            }
        }

        return (new(id, files.ToImmutable()), errors.ToImmutable());
    }

    private static string ReadText(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MostBytes) throw new IOException($"文件有{stream.Length}字节，太大");
        var bytes = new byte[(int)stream.Length];
        stream.ReadExactly(bytes);
        var text = Strict.GetString(bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }
}
