using System.Diagnostics;
using System.Text;
using Mingji.Tests;

namespace Mingji.Cli.Tests.Commands;

/// <summary>What a run of the command gave.</summary>
internal sealed record Run(int Code, string Out, string Err)
{
    /// <summary>The lines on stderr.</summary>
    public string[] Complaints => Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command as a user does: as a process of its own.</summary>
internal static class MingjiProcess
{
    private const string SetPriv = "/usr/bin/setpriv";
    private const string Nobody = "65534";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "mingji");

    public static Run Start(params string[] arguments) => Start(Program, arguments);

    /// <summary>Runs with variables of its own in the environment.</summary>
    public static Run StartWith(Dictionary<string, string> variables, params string[] arguments) => Start(Program, arguments, variables);

    /// <summary>Runs as somebody without rights, where the tests themselves run as root, whom no permission stops.</summary>
    public static Run StartUnprivileged(params string[] arguments)
    {
        if (Environment.UserName != "root") return Start(arguments);
        if (!File.Exists(SetPriv)) Assert.Skip("setpriv is not here, and root may read everything");
        return Start(SetPriv, ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--", Program, .. arguments]);
    }

    private static Run Start(string program, string[] arguments, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in variables ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }
}
