using System.Text;
using System.Text.Json;
using Mingji.Core.Scoring;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Cli.Commands;

/// <summary>The answer of <c>mingji target</c> as one line of JSON, as contract.md lays it down.</summary>
internal static class TargetJson
{
    private static readonly JsonWriterOptions OneLine = AuditJson.Options with { Indented = false };

    public static string Of(TargetAnswer answer) => Write(json =>
    {
        Value(json, "target", answer.Target);
        Value(json, "actual", answer.Actual);
        json.WriteString("direction", answer.Direction);
        json.WriteBoolean("comparable", answer.Comparable);
        Number(json, "attainment", answer.Attainment);
        Number(json, "score", answer.Score);
        if (answer.Late is { } late) json.WriteBoolean("late", late);
        if (answer.Why is { } why) json.WriteString("why", why);
        json.WriteString("explanation", answer.Explanation);
    });

    public static string OfError(string error) => Write(json => json.WriteString("error", error));

    private static string Write(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Value(Utf8JsonWriter json, string name, ValueAnswer value)
    {
        json.WriteStartObject(name);
        json.WriteString("operator", value.Operator);
        Number(json, "value", value.Value);
        json.WriteString("unit", value.Unit);
        json.WriteString("kind", value.Kind);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
