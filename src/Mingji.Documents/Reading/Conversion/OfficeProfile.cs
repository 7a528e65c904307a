using System.Text;

namespace Mingji.Documents.Reading.Conversion;

/// <summary>
/// LibreOffice's settings for one conversion, in a folder of its own: profiles that are shared make one run wait for another. No macro
/// runs, no link is followed, and whatever would use the network is sent to a proxy that isn't there.
/// </summary>
internal static class OfficeProfile
{
    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Common/Misc", "FirstRun", "false"),
        ("Writer/Content/Update", "Link", "2"),
        ("Calc/Content/Update", "Link", "2"),
        ("Inet/Settings", "ooInetProxyType", "2"),
        ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ];

    /// <summary>Writes the settings below <paramref name="folder"/> and gives the argument that names them.</summary>
    public static string Create(string folder)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "user")).FullName;
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append("<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
        foreach (var (path, name, value) in Settings)
        {
            text.Append("<item oor:path=\"/org.openoffice.").Append(path.StartsWith("Inet", StringComparison.Ordinal) ? "" : "Office.")
                .Append(path).Append("\"><prop oor:name=\"").Append(name).Append("\" oor:op=\"fuse\"><value>").Append(value)
                .Append("</value></prop></item>\n");
        }

        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), text.Append("</oor:items>\n").ToString());
        return "-env:UserInstallation=" + new Uri(folder).AbsoluteUri;
    }
}
