using Mingji.Documents.Auditing;

namespace Mingji.Cli;

/// <summary>The exit codes that scripts rely on (contract.md).</summary>
internal static class ExitCode
{
    /// <summary>Nothing of severity error.</summary>
    public const int Fine = 0;

    /// <summary>At least one error was found in a document.</summary>
    public const int ErrorsFound = 1;

    /// <summary>The request, or a part of it, could not be carried out.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by Ctrl-C, as shells say it.</summary>
    public const int Interrupted = 130;

    public static int Of(AuditTally tally) => tally switch
    {
        { HasFailures: true } => Refused,
        { HasErrors: true } => ErrorsFound,
        _ => Fine,
    };
}
