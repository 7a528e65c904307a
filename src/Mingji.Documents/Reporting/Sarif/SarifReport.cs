using System.Text.Json;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Documents.Reporting.Sarif;

/// <summary>
/// The report as SARIF 2.1.0, for programs that collect findings of many checkers. The results come first: which rules there are is known
/// when all are written, and the order of a JSON object's fields says nothing.
/// </summary>
public sealed class SarifReport : ReportWriter
{
    private const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly Utf8JsonWriter _json;
    private readonly string _version;
    private readonly List<Finding> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Level, string Message)> _notices = [];

    public SarifReport(Stream output, string version)
    {
        _version = version;
        _json = new(output, AuditJson.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", SchemaUri);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public static void Write(AuditReport report, Stream output, string version)
    {
        using var sarif = new SarifReport(output, version);
        sarif.WriteAll(report);
    }

    public override void Finish()
    {
        _json.WriteEndArray();
        Tool();
        Invocation();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    protected override void Write(AuditedDocument document)
    {
        if (document.Error is { } error) _notices.Add((document.Path, "error", error));
        else if (document.Note is { } note) _notices.Add((document.Path, "note", note));
        foreach (var finding in document.Findings) Result(_json, finding, IndexOf(finding), LocationsOf(document.Path, finding));
        _json.Flush();
    }

    protected override void Write(AuditedDossier dossier)
    {
        foreach (var finding in dossier.Findings) Result(_json, finding, IndexOf(finding), LocationsOf(dossier, finding));
        _json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _json.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Rules are numbered as they are met; the first finding of one lends it its basis and level.</summary>
    private int IndexOf(Finding finding)
    {
        if (_indexes.TryGetValue(finding.Rule, out var index)) return index;
        _rules.Add(finding);
        return _indexes[finding.Rule] = _rules.Count - 1;
    }

    private void Tool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "mingji");
        _json.WriteString("version", _version);
        _json.WriteStartArray("rules");
        foreach (var example in _rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id", example.Rule);
            Text(_json, "shortDescription", example.Rule);
            if (example.Basis.Length > 0) Text(_json, "fullDescription", example.Basis);
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", Level(example.Severity));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>Documents that could not be audited are notifications of the run: SARIF keeps them apart from findings.</summary>
    private void Invocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", !Tally.HasFailures);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var (path, level, message) in _notices)
        {
            _json.WriteStartObject();
            _json.WriteString("level", level);
            Text(_json, "message", message);
            Locations(_json, [new(path, Place.Nowhere)]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule, IEnumerable<SarifPlace> places)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
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
