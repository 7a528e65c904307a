using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>
/// A form being filled in as the text that is stored at every change. It is the form's own record without what follows from the rest:
/// passages are made again when it is read, and units are written short.
/// </summary>
public static class FilledRecord
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        Converters = { new ShortUnit(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions Options = new(Plain)
    {
        Converters = { new RememberedRow<Indicator>(Plain), new RememberedRow<FundsRow>(Plain), new RememberedRow<AmountRow>(Plain) },
    };

    public static string Write(FilledForm filled) => Encoding.UTF8.GetString(WriteUtf8(filled));

    /// <summary>The same text in UTF-8.</summary>
    public static byte[] WriteUtf8(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        return FormAtHand.Write(filled, form => JsonSerializer.SerializeToUtf8Bytes(form with { Passages = [], Statements = [] }, Options));
    }

    /// <summary>The form of a stored text; null when it is none.</summary>
    public static FilledForm? Read(string record, int nextKey)
    {
        try
        {
            var form = JsonSerializer.Deserialize<Form>(record, Options);
            return form is null ? null : new FilledForm(form, nextKey).With(form);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A unit as a list of its four fields; the fields by name are read too.</summary>
    private sealed class ShortUnit : JsonConverter<Unit>
    {
        public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.StartObject) return Named(ref reader, options);
            Expect(ref reader, JsonTokenType.StartArray);
            var symbol = Text(ref reader);
            var kind = Enum.TryParse<UnitKind>(Text(ref reader), out var known) ? known : throw new JsonException("no unit");
            Next(ref reader, JsonTokenType.Number);
            var unit = new Unit(symbol, kind, reader.GetDecimal(), Text(ref reader));
            Next(ref reader, JsonTokenType.EndArray);
            return unit;
        }

        public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Symbol);
            writer.WriteStringValue(value.Kind.ToString());
            writer.WriteNumberValue(value.Scale);
            writer.WriteStringValue(value.Base);
            writer.WriteEndArray();
        }

        private static Unit Named(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            var fields = JsonSerializer.Deserialize<UnitFields>(ref reader, options) ?? throw new JsonException("no unit");
            return new(fields.Symbol, fields.Kind, fields.Scale, fields.Base);
        }

        private static string Text(ref Utf8JsonReader reader)
        {
            Next(ref reader, JsonTokenType.String);
            return reader.GetString()!;
        }

        private static void Next(ref Utf8JsonReader reader, JsonTokenType type)
        {
            reader.Read();
            Expect(ref reader, type);
        }

        private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
        {
            if (reader.TokenType != type) throw new JsonException("no unit");
        }

        private sealed record UnitFields(string Symbol, UnitKind Kind, decimal Scale, string Base);
    }
}
