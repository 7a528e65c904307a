using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

/// <summary>The real documents beside the repository; tests that need them skip where they are absent.</summary>
internal static class SharedFiles
{
    public static string Path(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", file);
            if (File.Exists(path)) return path;
        }

        Assert.Skip("../shared is not here: " + file);
        return file;
    }

    public static SourceDocument Read(string file)
    {
        var result = SourceReader.Read(Path(file));
        Assert.True(result.IsRead, result.Refusal?.Message);
        return result.Document;
    }
}
