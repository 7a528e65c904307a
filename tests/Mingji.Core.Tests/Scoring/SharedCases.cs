namespace Mingji.Core.Tests.Scoring;

/// <summary>Finds the folder of real documents beside the checkout, where there is one.</summary>
internal static class SharedCases
{
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relative);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
