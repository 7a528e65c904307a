using System.Diagnostics;
using System.Runtime.CompilerServices;
using Mingji.Tests;

namespace Mingji.EndToEnd.Printing;

/// <summary>
/// Holds the pages of a PDF against the approved pictures beside the test. A difference is written beside them, *.received.png as it is
/// now and *.differs.png with the old in grey and what changed in black; MINGJI_APPROVE=1 makes the pages of this run the approved ones.
/// </summary>
internal static class ApprovedPages
{
    /// <summary>Dots an inch: lines and words can be told, and the pictures stay small.</summary>
    private const int Resolution = 60;

    /// <summary>
    /// Points on a side of a square whose mean is compared: letters drawn a little otherwise differ less than lines and words that moved.
    /// </summary>
    private const int Square = 8;

    /// <summary>How far the means of a square may lie apart, of 255.</summary>
    private const int Shade = 20;

    /// <summary>Of this many squares one may differ.</summary>
    private const int OneOf = 400;

    private const string Font = "WenQuanYiZenHei";

    /// <summary>Why pictures can't be compared on this machine; null when they can.</summary>
    public static string? WhyNot => File.Exists("/usr/bin/pdftoppm") ? null : "pdftoppm is not installed: apt-get install poppler-utils";

    public static void Are(byte[] pdf, string name, [CallerFilePath] string test = "")
    {
        if (WhyNot is { } why) Assert.Skip(why);
        var folder = Directory.CreateTempSubdirectory("mingji-pages-").FullName;
        try
        {
            var file = Path.Combine(folder, "form.pdf");
            File.WriteAllBytes(file, pdf);
            var fonts = Run("pdffonts", file).Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(' ')[0].Split('+')[^1]).Distinct();
            if (fonts.Any(f => f != Font)) Assert.Skip($"the approved pictures are printed in {Font}: apt-get install fonts-wqy-zenhei");
            Run("pdftoppm", "-r", Resolution.ToString(System.Globalization.CultureInfo.InvariantCulture), "-gray", file, Path.Combine(folder, "page"));
            var pages = Directory.GetFiles(folder, "page*.pgm").Order(StringComparer.Ordinal).Select(GrayPicture.ReadPgm).ToList();
            Compare(pages, Path.Combine(Path.GetDirectoryName(test)!, name));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Compare(List<GrayPicture> pages, string stem)
    {
        if (Approved.Approving) Approve(pages, stem);
        var differing = new List<string>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = $"{stem}-{i + 1}";
            var approved = File.Exists(page + ".approved.png") ? GrayPicture.Read(page + ".approved.png") : null;
            if (approved is not null && Squares(approved, pages[i]) is { } squares && squares * OneOf <= Count(pages[i])) continue;
            pages[i].Write(page + ".received.png");
            if (approved is not null) Differences(approved, pages[i]).Write(page + ".differs.png");
            differing.Add(page + ".received.png");
        }

        Assert.True(differing.Count == 0, $"printed otherwise than approved, see {string.Join(", ", differing)}");
        Assert.False(File.Exists($"{stem}-{pages.Count + 1}.approved.png"), "fewer pages than approved");
    }

    private static void Approve(List<GrayPicture> pages, string stem)
    {
        foreach (var old in Directory.GetFiles(Path.GetDirectoryName(stem)!, Path.GetFileName(stem) + "-*.png")) File.Delete(old);
        for (var i = 0; i < pages.Count; i++) pages[i].Write($"{stem}-{i + 1}.approved.png");
    }

    private static int Count(GrayPicture page) => (page.Width / Square) * (page.Height / Square);

    /// <summary>How many squares differ; null when the pages are not of one size.</summary>
    private static int? Squares(GrayPicture one, GrayPicture other)
    {
        if ((one.Width, one.Height) != (other.Width, other.Height)) return null;
        var differing = 0;
        for (var y = 0; y + Square <= one.Height; y += Square)
        {
            for (var x = 0; x + Square <= one.Width; x += Square)
            {
                if (Math.Abs(Sum(one, x, y) - Sum(other, x, y)) > Shade * Square * Square) differing++;
            }
        }

        return differing;
    }

    private static int Sum(GrayPicture picture, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < top + Square; y++)
        {
            for (var x = left; x < left + Square; x++) sum += picture.At(x, y);
        }

        return sum;
    }

    private static GrayPicture Differences(GrayPicture one, GrayPicture other)
    {
        var (width, height) = (Math.Min(one.Width, other.Width), Math.Min(one.Height, other.Height));
        var points = new byte[width * height];
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            points[i] = Math.Abs(one.At(x, y) - other.At(x, y)) > Shade * 2 ? (byte)0 : (byte)(170 + (one.At(x, y) / 3));
        }

        return new(width, height, points);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} gave {process.ExitCode}");
    }
}
