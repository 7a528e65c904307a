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
}
