using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingji.Core.Filling;

/// <summary>
/// Writes a row of a form as <paramref name="plain"/> would, but once only: rows never change, and a form that is saved after every cell
/// has the same rows as before but for one. What was written is forgotten with the row itself.
/// </summary>
internal sealed class RememberedRow<T>(JsonSerializerOptions plain) : JsonConverter<T>
    where T : class
{
    private readonly ConditionalWeakTable<T, byte[]> _written = [];

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, plain);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(_written.GetValue(value, row => JsonSerializer.SerializeToUtf8Bytes(row, plain)), skipInputValidation: true);
}
