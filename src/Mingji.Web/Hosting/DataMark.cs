using Mingji.Workbench.Evidence;

namespace Mingji.Web.Hosting;

/// <summary>
/// A mark in the data folder that is the same for all who work with the same folder. Nodes whose marks differ do not share their files:
/// evidence put in by one would be missing on the other.
/// </summary>
public sealed class DataMark
{
    private const string Name = "folder-mark";

    public DataMark(WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Directory.CreateDirectory(settings.Data);
        var path = Path.Combine(settings.Data, Name);
        if (!File.Exists(path)) Make(settings.Data, path);
        Text = File.ReadAllText(path).Trim();
    }

    public string Text { get; }

    /// <summary>Nodes that start together make one mark: the first to put it in its place wins.</summary>
    private static void Make(string folder, string path)
    {
        var part = Path.Combine(folder, $".{Name}-{Guid.NewGuid():N}");
        File.WriteAllText(part, Guid.NewGuid().ToString("N"));
        try
        {
            File.Move(part, path, overwrite: false);
            DurableFolder.Flush(folder);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }
}
