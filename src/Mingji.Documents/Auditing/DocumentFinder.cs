namespace Mingji.Documents.Auditing;

/// <summary>
/// A path to read, or a path that cannot be and why. <paramref name="IsWalked"/>: it was met in a folder; nobody asked for it by name.
/// </summary>
public readonly record struct FoundDocument(string Path, string? Problem = null, bool IsWalked = false);

/// <summary>What the given paths hold. <paramref name="Ignored"/> are files of folders that are no documents: pictures, programs.</summary>
public sealed record FoundDocuments(IReadOnlyList<FoundDocument> Documents, IReadOnlyList<string> Ignored);

/// <summary>
/// Turns the paths of a request into documents. A file asked for by name is always tried; a folder is walked, in ordinal order so that
/// two runs agree, without hidden entries and without following links (a link may lead round in a circle).
/// </summary>
public static class DocumentFinder
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".md", ".csv", ".tsv", ".docx", ".doc", ".wps", ".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".rtf", ".odt", ".ods", ".ofd", ".pdf", ".html", ".htm",
    };

    private static readonly EnumerationOptions OneFolder = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    public static FoundDocuments Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var documents = new List<FoundDocument>();
        var ignored = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) Walk(path, documents, ignored);
            else if (File.Exists(path)) documents.Add(new(path));
            else documents.Add(new(path, "没有这个文件或文件夹"));
        }

        return new(documents, ignored);
    }

    private static void Walk(string folder, List<FoundDocument> documents, List<string> ignored)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos("*", OneFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            documents.Add(new(folder, e is UnauthorizedAccessException ? "没有权限打开这个文件夹" : "打不开这个文件夹"));
            return;
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                if (entry.LinkTarget is null) Walk(path, documents, ignored);
                else ignored.Add(path);
            }
            else if (Endings.Contains(entry.Extension)) documents.Add(new(path, IsWalked: true));
            else ignored.Add(path);
        }
    }
}
