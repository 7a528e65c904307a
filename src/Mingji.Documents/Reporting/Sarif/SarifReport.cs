using System.Text.Json;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Documents.Reporting.Sarif;

/// <summary>The report as SARIF 2.1.0, for programs that collect findings of many checkers.</summary>
public static class SarifReport
{
    private const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(AuditReport report, Stream output, string version)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, AuditJson.Options);
        var rules = report.AllFindings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", SchemaUri);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, report, rules, version);
        Invocation(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var document in report.Documents)
        {
            foreach (var finding in document.Findings) Result(json, finding, rules, LocationsOf(document.Path, finding));
        }

        foreach (var dossier in report.Dossiers)
        {
            foreach (var finding in dossier.Findings) Result(json, finding, rules, LocationsOf(dossier, finding));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, AuditReport report, List<string> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "mingji");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            var example = report.AllFindings.First(f => f.Rule == rule);
            json.WriteStartObject();
            json.WriteString("id", rule);
            Text(json, "shortDescription", rule);
            if (example.Basis.Length > 0) Text(json, "fullDescription", example.Basis);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(example.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Documents that could not be audited are notifications of the run: SARIF keeps them apart from findings.</summary>
    private static void Invocation(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.HasFailures);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var document in report.Documents.Where(d => d.Error is not null || d.Note is not null))
        {
            json.WriteStartObject();
            json.WriteString("level", document.Error is null ? "note" : "error");
            Text(json, "message", document.Error ?? document.Note!);
            Locations(json, [new(document.Path, Place.Nowhere)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, List<string> rules, IEnumerable<SarifPlace> places)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", finding.Message);
        Locations(json, places);
        json.WriteStartObject("properties");
        json.WriteString("form", finding.FormId);
        json.WriteString("label", finding.Label);
        if (finding.Stated is not null) json.WriteString("stated", finding.Stated);
        if (finding.Expected is not null) json.WriteString("expected", finding.Expected);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<SarifPlace> LocationsOf(string path, Finding finding) => [new(path, finding.At)];

    private static IEnumerable<SarifPlace> LocationsOf(AuditedDossier dossier, Finding finding)
    {
        var named = dossier.Documents.FirstOrDefault(path => finding.FormId.StartsWith(path + "#", StringComparison.Ordinal));
        return [new(named ?? dossier.Documents[0], finding.At)];
    }

    private static void Locations(Utf8JsonWriter json, IEnumerable<SarifPlace> places)
    {
        json.WriteStartArray("locations");
        foreach (var place in places) place.Write(json);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
