using System.Globalization;
using Mingji.Documents.Processes;

namespace Mingji.Documents.Reading.Conversion;

/// <summary>
/// Turns a file into docx or xlsx by LibreOffice, in a process, a folder and a profile of its own that are gone afterwards, under limits of
/// time, memory and size, and without a network where the system lets us take it away. Several may run at once.
/// </summary>
internal static class OfficeConversion
{
    private static readonly string[][] WaysToCutTheNetwork =
        [["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"]];

    private static readonly Lazy<string[]> WithoutNetwork = new(FindWithoutNetwork);

    /// <summary>What <paramref name="read"/> makes of the converted file, which is gone when this returns.</summary>
    /// <exception cref="LimitExceededException">It could not be converted; the message says why and what would be accepted.</exception>
    public static T Convert<T>(string path, ConvertedFormat format, ConversionLimits limits, Func<Stream, T> read)
    {
        var size = new FileInfo(path).Length;
        if (size > limits.MaxInput) throw new LimitExceededException(ConversionRefusals.TooBig(format, size, limits.MaxInput));
        if (Programs.Find(limits.Program) is not { } program) throw new LimitExceededException(ConversionRefusals.NotInstalled(format));
        var folder = Directory.CreateTempSubdirectory("mingji-convert-").FullName;
        try
        {
            using var converted = Run(program, path, folder, format, limits);
            return read(converted);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static FileStream Run(string program, string path, string folder, ConvertedFormat format, ConversionLimits limits)
    {
        // The file's own name may be long, or an option; under a copy's LibreOffice may also leave its lock.
        var copy = Path.Combine(folder, "in." + format.Ending);
        File.Copy(path, copy);
        string[] command =
        [
            .. WithoutNetwork.Value, .. Limiter(limits), program, OfficeProfile.Create(Path.Combine(folder, "profile")), "--headless",
            "--norestore", "--nolockcheck", "--convert-to", format.Filter, "--outdir", Path.Combine(folder, "out"), copy,
        ];
        var end = Programs.Run(command[0], command[1..], folder, limits.Time);
        if (end == ProgramEnd.TooLate) throw new LimitExceededException(ConversionRefusals.TooSlow(format, limits.Time));
        // LibreOffice says that all went well when it could not open the file, too: what counts is the file that it wrote.
        var converted = new FileInfo(Path.Combine(folder, "out", "in." + format.Target));
        if (end == ProgramEnd.Badly || !converted.Exists || converted.Length > limits.MaxOutput)
            throw new LimitExceededException(ConversionRefusals.Failed(format));
        return converted.OpenRead();
    }

    private static string[] Limiter(ConversionLimits limits) => Programs.Find("prlimit") is { } prlimit
        ? [prlimit, "--as=" + Number(limits.Memory), "--fsize=" + Number(limits.MaxOutput), "--core=0"]
        : [];

    /// <summary>The first way that this system allows; an empty one where it allows none.</summary>
    private static string[] FindWithoutNetwork() => WaysToCutTheNetwork
        .Select(way => Programs.Find(way[0]) is { } unshare ? [unshare, .. way[1..]] : Array.Empty<string>())
        .FirstOrDefault(way => way.Length > 0 && Programs.Run(way[0], [.. way[1..], "true"], Path.GetTempPath()), []);

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that is still held is left to the system's cleaning of its temporary folder.
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
