using Mingji.Documents.Auditing;

namespace Mingji.Cli.Requests;

/// <summary>The formats of a report.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    Xlsx,
    Html,
}

/// <summary>Which format a request asks for.</summary>
internal static class ReportFormats
{
    public const string Names = "text、json、sarif、xlsx、html";

    /// <summary>The format named; when none is, the one that the file's ending speaks for, else text.</summary>
    public static ReportFormat Choose(string? name, string? file)
    {
        if (name is not null)
        {
            return Named(name) ?? throw new RefusedException($"--format 不认识“{name}”；可以是：{Names}");
        }

        return file is null ? ReportFormat.Text : Named(Path.GetExtension(file).TrimStart('.')) ?? ReportFormat.Text;
    }

    private static ReportFormat? Named(string name) => name.ToLowerInvariant() switch
    {
        "text" or "txt" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "xlsx" => ReportFormat.Xlsx,
        "html" or "htm" => ReportFormat.Html,
        _ => null,
    };
}
