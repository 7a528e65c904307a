using System.Collections.Immutable;

namespace Mingji.Web.Hosting;

/// <summary>
/// How the workbench is run. <paramref name="Database"/> is a PostgreSQL connection or the path of a SQLite file; <paramref name="Data"/>
/// is the folder of evidence files; <paramref name="Packs"/> that of the standard packs, null for those beside the program.
/// </summary>
public sealed record WebSettings(string Urls, string Database, string Data, string? Packs = null)
{
    /// <summary>Fill an empty database with the sample units, people and dossier.</summary>
    public bool Demo { get; init; }

    /// <summary>The folder of the samples that the demo's dossier is loaded from; null: its forms stay blank.</summary>
    public string? Samples { get; init; }

    /// <summary>The names under which browsers reach the workbench; empty: any, or only the local ones when only
    /// this machine is listened to.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>
    /// The balancers, by address ("10.0.0.2") or network ("10.0.0.0/24"), whose word about the browser's address is taken; empty: only one
    /// on this machine.
    /// </summary>
    public ImmutableArray<string> Proxies { get; init; } = [];

    /// <summary>Where metrics and traces go by OTLP ("http://10.0.0.9:4317"); null: nowhere.</summary>
    public string? Telemetry { get; init; }

    /// <summary>How long the items and files of finished jobs are kept.</summary>
    public TimeSpan KeepsResults { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Work on jobs that this process does at the same time; half of its cores are left to those who type.</summary>
    public int JobsAtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);
}
