using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingji.Core.Rubrics;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary>One line of <c>rubric --batch</c>: a request in JSON, an answer in JSON (contract.md).</summary>
internal static class RubricBatch
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer; <paramref name="fault"/> says in Chinese why a line could not be answered, and the answer says it too.</summary>
    public static string Answer(string line, out string? fault)
    {
        fault = null;
        try
        {
            using var request = JsonDocument.Parse(line);
            if (request.RootElement.ValueKind != JsonValueKind.Object) throw new RefusedException("不是一个 JSON 对象");
            return Answer(request.RootElement);
        }
        catch (Exception e) when (e is JsonException or RefusedException or InvalidOperationException or FormatException)
        {
            fault = e is RefusedException ? e.Message : "不是一行合格的 JSON";
            return Refusal(fault);
        }
    }

    private static string Answer(JsonElement request)
    {
        var text = Text(request, "text") ?? throw new RefusedException("没有 text");
        var points = Number(request, "points");
        var compiled = RubricCompiler.Compile(text, points, Text(request, "formula"));
        if (compiled.Rubric is not { } rubric) return Write(json => Unread(json, compiled));
        var values = Values(request);
        var input = values.ToInput() with { ProRataSteps = request.TryGetProperty("proRata", out var share) && share.ValueKind == JsonValueKind.True };
        var score = values.Any ? rubric.Explain(input) : new ExplainedScore(null, null, []);
        return Write(json => Executed(json, rubric, score));
    }

    private static void Executed(Utf8JsonWriter json, Rubric rubric, ExplainedScore score)
    {
        json.WriteBoolean("executable", value: true);
        json.WriteString("kind", rubric.Kind);
        if (score.Score is { } points) json.WriteNumber("score", points);
        else json.WriteNull("score");
        json.WriteString("canonical", rubric.Canonical());
        json.WriteStartArray("explanation");
        foreach (var line in score.Lines) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteStartArray("unread");
        json.WriteEndArray();
        if (score.Why is { } why) json.WriteString("why", why);
    }

    private static void Unread(Utf8JsonWriter json, RubricCompilation compiled)
    {
        json.WriteBoolean("executable", value: false);
        json.WriteString("kind", RubricKind.Judgement);
        json.WriteNull("score");
        json.WriteNull("canonical");
        json.WriteStartArray("explanation");
        foreach (var words in compiled.Unread) json.WriteStringValue($"“{words.Text}”：{words.Why}，由评价人在分值以内评定");
        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var words in compiled.Unread) json.WriteStringValue(words.Text);
        json.WriteEndArray();
        json.WriteStartArray("unreadAt");
        foreach (var words in compiled.Unread)
        {
            json.WriteStartObject();
            json.WriteNumber("offset", words.Offset);
            json.WriteNumber("length", words.Length);
            json.WriteString("why", words.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Refusal(string why) => Write(json =>
    {
        json.WriteBoolean("executable", value: false);
        json.WriteNull("score");
        json.WriteString("error", why);
    });

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static RubricValues Values(JsonElement request) => new()
    {
        Value = Text(request, "value"),
        Facts = Facts(request),
        Target = Text(request, "target"),
        Actual = Text(request, "actual"),
        Count = Number(request, "count"),
        Met = Met(request),
        Holds = request.TryGetProperty("holds", out var holds) && holds.ValueKind is JsonValueKind.True or JsonValueKind.False ? holds.GetBoolean() : null,
    };

    private static List<(string Name, string Value)> Facts(JsonElement request)
    {
        if (!request.TryGetProperty("facts", out var facts) || facts.ValueKind == JsonValueKind.Null) return [];
        if (facts.ValueKind != JsonValueKind.Object) throw new RefusedException("facts 要是一个对象：{\"名\": \"值\"}");
        return [.. facts.EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null).Select(f =>
            (f.Name, Scalar(f.Name, f.Value)))];
    }

    private static List<int>? Met(JsonElement request)
    {
        if (!request.TryGetProperty("met", out var met) || met.ValueKind == JsonValueKind.Null) return null;
        return met.ValueKind == JsonValueKind.Array ? [.. met.EnumerateArray().Select(i => i.GetInt32())] : throw new RefusedException("met 要是一个数组：[1,3]");
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Scalar(name, value) : null;

    private static string Scalar(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new RefusedException($"{name} 要是一个字符串或数"),
    };

    private static decimal? Number(JsonElement request, string name)
    {
        if (!request.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)) return number;
        return value.ValueKind == JsonValueKind.String
            && decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out number)
            ? number : throw new RefusedException($"{name} 要是一个数");
    }
}
