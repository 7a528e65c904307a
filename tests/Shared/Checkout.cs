namespace Mingji.Tests;

/// <summary>Places of the checkout that the tests run in.</summary>
internal static class Checkout
{
    /// <summary>The folder with Mingji.slnx.</summary>
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A folder or file of the real documents beside the checkout; the test is skipped where they are absent.</summary>
    public static string Real(string path)
    {
        var real = Path.Combine(Root, "..", "shared", path);
        if (!Path.Exists(real)) Assert.Skip("../shared is not here: " + path);
        return Path.GetFullPath(real);
    }

    /// <summary>The sources of a folder, without what builds put there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mingji.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside of a checkout.");
    }
}
