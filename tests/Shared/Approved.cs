using System.Runtime.CompilerServices;
using System.Text;

namespace Mingji.Tests;

/// <summary>
/// Holds a text against the approved one beside the test. A difference is written to *.received.txt; MINGJI_APPROVE=1 makes the
/// text of this run the approved one.
/// </summary>
internal static class Approved
{
    public static bool Approving => Environment.GetEnvironmentVariable("MINGJI_APPROVE") == "1";

    public static void Is(string actual, string name, [CallerFilePath] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(test)!, name);
        var approved = stem + ".approved.txt";
        if (Approving) File.WriteAllText(approved, actual, new UTF8Encoding(false));
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected != actual) File.WriteAllText(stem + ".received.txt", actual, new UTF8Encoding(false));
        Assert.Equal(expected, actual);
    }
}
