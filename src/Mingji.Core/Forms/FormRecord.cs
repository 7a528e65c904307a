using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingji.Core.Forms;

/// <summary>
/// A form as a JSON record that loses nothing: beside the fields that programs read, in the same document, it lets a form be taken up
/// again as it was, places and passages included.
/// </summary>
public static class FormRecord
{
    /// <summary>The name of the record within a form.</summary>
    public const string Field = "record";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static void Write(Utf8JsonWriter json, Form form)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(Field);
        JsonSerializer.Serialize(json, form, Options);
    }

    /// <summary>The record by itself, as it is stored.</summary>
    public static string Write(Form form) => JsonSerializer.Serialize(form, Options);

    /// <summary>The form of a stored record; null when the text is none.</summary>
    public static Form? Read(string record)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(record, Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The form; null when the element is not one.</summary>
    public static Form? Read(JsonElement record)
    {
        try
        {
            return record.Deserialize<Form>(Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
