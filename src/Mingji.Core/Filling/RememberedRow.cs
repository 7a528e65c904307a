using System.Text.Json;
using System.Text.Json.Serialization;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>
/// Writes a row of a form as <paramref name="plain"/> would, but once only: rows never change, and a form that is saved after every cell
/// has the same rows as before but for one. What was written is kept with the row's cells, which go over to the next form with the row.
/// </summary>
internal sealed class RememberedRow<T>(JsonSerializerOptions plain) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, plain);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (FormAtHand.RowOf(value) is not { } row) JsonSerializer.Serialize(writer, value, plain);
        else writer.WriteRawValue(row.Written ??= JsonSerializer.SerializeToUtf8Bytes(value, plain), skipInputValidation: true);
    }
}

/// <summary>The form that this thread is writing: a converter is told only of the row.</summary>
internal static class FormAtHand
{
    [ThreadStatic]
    private static CellIndex? _rows;

    public static RowCells? RowOf(object row) => _rows?.Of(row);

    public static byte[] Write(FilledForm filled, Func<Form, byte[]> write)
    {
        _rows = filled.Index;
        try
        {
            return write(filled.Form);
        }
        finally
        {
            _rows = null;
        }
    }
}
