using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>Screenshots of a page as wide as a desk's screen and as a telephone, into the folder that MINGJI_PICTURES names, if it does.</summary>
internal static class Pictures
{
    private static readonly (int Width, int Height)[] Screens = [(390, 844), (1280, 900)];

    private static string? Folder => Environment.GetEnvironmentVariable("MINGJI_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>The page as it is printed: pdftoppm -gray shows it as a printer without colours puts it on paper.</summary>
    public static async Task Print(IPage page, string name)
    {
        if (Folder is { } folder) await page.PdfAsync(new() { Path = Path.Combine(folder, name + ".pdf"), Format = "A4" });
    }

    public static async Task Take(IPage page, string name)
    {
        if (Folder is not { } folder) return;
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
