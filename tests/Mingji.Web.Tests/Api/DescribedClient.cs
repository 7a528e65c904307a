using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingji.Web.Tests.Api;

/// <summary>
/// A client made of the description alone: it knows no address, no method and no name of a field but those that the description gives for
/// an operation, checks what it sends against the description's schema, and every answer too.
/// </summary>
internal sealed class DescribedClient(HttpClient http, JsonNode description)
{
    public static async Task<DescribedClient> Read(Uri address, string token)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        var description = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
        var scheme = description["components"]!["securitySchemes"]!.AsObject().Single().Value!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue((string)scheme["scheme"]!, token);
        return new(http, description);
    }

    public IEnumerable<string> Operations => All.Select(o => (string)o.Operation["operationId"]!);

    private IEnumerable<(string Path, string Method, JsonObject Operation)> All => description["paths"]!.AsObject()
        .SelectMany(p => p.Value!.AsObject().Select(o => (p.Key, o.Key, o.Value!.AsObject())));

    /// <summary>Calls an operation with parameters by name, and a body or files if it takes any.</summary>
    public async Task<(int Status, JsonNode? Body)> Call(
        string operationId, Dictionary<string, string>? parameters = null, JsonNode? body = null, params (string Name, byte[] Content)[] files)
    {
        var (path, method, operation) = All.Single(o => (string)o.Operation["operationId"]! == operationId);
        var left = new Dictionary<string, string>(parameters ?? []);
        var query = new StringBuilder();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = (string)parameter!["name"]!;
            if (!left.Remove(name, out var value)) Assert.False((bool?)parameter["required"] ?? false, $"{operationId} needs {name}");
            else if ((string)parameter["in"]! == "path") path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            else query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path + query) { Content = Content(operation, body,
            files, left) };
        Assert.Empty(left.Keys);
        using var response = await http.SendAsync(request);
        return await Described(operationId, operation, response);
    }

    private HttpContent? Content(JsonObject operation, JsonNode? body, (string Name, byte[] Content)[] files, Dictionary<string, string> fields)
    {
        if (operation["requestBody"]?["content"]?.AsObject().Single() is not { } described) return null;
        var schema = Resolve(described.Value!["schema"]!);
        if (described.Key == "application/json")
        {
            Holds(schema, body, "body");
            return new StringContent(body!.ToJsonString(), Encoding.UTF8, described.Key);
        }

        var form = new MultipartFormDataContent();
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            var type = Resolve(property!);
            if ((string?)(type["items"] ?? type)["format"] != "binary") form.Add(new StringContent(fields[name]), name);
            else foreach (var file in files) form.Add(new ByteArrayContent(file.Content), name, file.Name);
            fields.Remove(name);
        }

        return form;
    }

    private async Task<(int Status, JsonNode? Body)> Described(string operationId, JsonObject operation, HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(operation["responses"]!.AsObject().ContainsKey(status), $"{operationId}: {status} is not described: {text}");
        var content = operation["responses"]![status]!["content"]!.AsObject();
        var type = response.Content.Headers.ContentType!.MediaType!;
        Assert.True(content.ContainsKey(type), $"{operationId}: {type} is not described for {status}");
        var body = JsonNode.Parse(text);
        Holds(Resolve(content[type]!["schema"]!), body, operationId);
        return ((int)response.StatusCode, body);
    }

    private JsonNode Resolve(JsonNode schema) => (string?)schema["$ref"] is { } name
        ? Resolve(description["components"]!["schemas"]![name.Split('/')[^1]]!) : schema;

    /// <summary>The value is what the schema says: types, required fields, one of the words.</summary>
    private void Holds(JsonNode schema, JsonNode? value, string where)
    {
        schema = Resolve(schema);
        foreach (var alternatives in new[] { schema["oneOf"], schema["anyOf"] }.OfType<JsonArray>())
        {
            if (value is not null) schema = Resolve(alternatives.First(a => (string?)a!["type"] != "null")!);
        }

        var types = schema["type"] is JsonArray many ? many.Select(t => (string)t!).ToList() : schema["type"] is { } one ? [(string)one!] : [];
        if (value is null)
        {
            Assert.True(types.Count == 0 || types.Contains("null"), $"{where} is null, and the description says {string.Join('|', types)}");
            return;
        }

        if (schema["enum"] is JsonArray words) Assert.Contains(value.ToString(), words.Select(w => w?.ToString()));
        var kind = value.GetValueKind() switch
        {
            JsonValueKind.Object => "object", JsonValueKind.Array => "array", JsonValueKind.String => "string",
            JsonValueKind.Number => "number", _ => "boolean",
        };
        if (types.Count > 0) Assert.True(types.Contains(kind) || (kind == "number" && types.Contains("integer")), $"{where} is {kind}, not {string.Join('|', types)}");
        foreach (var name in schema["required"]?.AsArray() ?? []) Assert.True(value.AsObject().ContainsKey((string)name!), $"{where} lacks {name}");
        if (value is JsonArray items && schema["items"] is { } item)
        {
            foreach (var each in items) Holds(item, each, where + "[]");
        }
        else if (value is JsonObject fields && schema["properties"] is JsonObject properties)
        {
            foreach (var (name, field) in fields) if (properties[name] is { } property) Holds(property, field, $"{where}.{name}");
        }
    }
}
