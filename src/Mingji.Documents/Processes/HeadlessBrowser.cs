namespace Mingji.Documents.Processes;

/// <summary>The browser of this machine that pages are printed with. The one without windows of its own starts and prints in half the time.</summary>
public static class HeadlessBrowser
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>Its file; null when there is none.</summary>
    public static string? Find() => Programs.Find(Names);
}
