using System.CommandLine;
using Mingji.Workbench;

namespace Mingji.Cli.Requests;

/// <summary>Where what objectors sent is backed up, and the passphrase for it: from a file, so that it stands in no list of processes.</summary>
internal sealed record ObjectionOptions(Option<string?> File, Option<string?> Passphrase)
{
    public static ObjectionOptions Create(string description) => new(
        new("--objections") { Description = description },
        new("--passphrase-file") { Description = "口令写在这个文件里，至少12个字符；与 --objections 一起用" });

    /// <summary>Null when nothing is asked; refuses one without the other.</summary>
    public (string File, string Passphrase)? Read(ParseResult parsed)
    {
        var (file, passphrase) = (parsed.GetValue(File), parsed.GetValue(Passphrase));
        if (file is null && passphrase is null) return null;
        if (string.IsNullOrWhiteSpace(file) || string.IsNullOrWhiteSpace(passphrase))
            throw new RefusalException("--objections 和 --passphrase-file 要一起给：一个是异议的备份文件，一个是写着口令的文件");
        if (!System.IO.File.Exists(passphrase)) throw new RefusalException($"没有口令文件“{passphrase}”");
        return (file, System.IO.File.ReadAllText(passphrase).Trim());
    }
}
