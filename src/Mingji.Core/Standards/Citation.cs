namespace Mingji.Core.Standards;

/// <summary>How a source is printed: one that nobody has compared with the original is never printed as certain.</summary>
internal static class Citation
{
    public static string Of(string source, bool verified) => verified || source.Length == 0 ? source : source + "（出处待核实）";
}
