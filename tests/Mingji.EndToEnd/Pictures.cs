using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>Screenshots of a page as wide as a desk's screen and as a telephone, into the folder that MINGJI_PICTURES names, if it does.</summary>
internal static class Pictures
{
    private static readonly (int Width, int Height)[] Screens = [(390, 844), (1280, 900)];

    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { Length: > 0 } folder) return;
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
