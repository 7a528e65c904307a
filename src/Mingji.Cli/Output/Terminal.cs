using System.Text;

namespace Mingji.Cli.Output;

/// <summary>Standard output and error. Answers go to stdout alone, in UTF-8; everything said about the run goes to stderr.</summary>
internal static class Terminal
{
    /// <summary>Columns of a report when nothing says how wide the terminal is.</summary>
    public const int DefaultWidth = 80;

    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Progress is shown only to a person.</summary>
    public static bool ShowsProgress => !Console.IsErrorRedirected;

    /// <summary>Colours and the terminal's own width are for a person's terminal only.</summary>
    public static bool IsInteractive => !Console.IsOutputRedirected;

    /// <summary>NO_COLOR and a dumb terminal are heeded.</summary>
    public static bool HasColours =>
        IsInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static int Width => IsInteractive && Console.WindowWidth is > 20 and var width ? Math.Min(width, 120) : DefaultWidth;

    /// <summary>One line on stderr.</summary>
    public static void Complain(string message) => Console.Error.WriteLine($"mingji: {message.ReplaceLineEndings(" ")}");

    public static void Write(string text)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
        output.Write(text);
    }
}
