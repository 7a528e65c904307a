using System.Collections.Immutable;
using System.Text.Json;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Writing.Json;

/// <summary>Reads a JSON that <c>mingji read</c> or <c>mingji convert</c> wrote: its forms come back as they were.</summary>
public static class DocumentJson
{
    private const string Schema = "mingji/audit/";
    private const int Deepest = 64;

    /// <summary>The text may be one of our JSON documents.</summary>
    public static bool Looks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("{") && start[..Math.Min(start.Length, 400)].Contains(Schema, StringComparison.Ordinal);
    }

    public static ReadResult Read(string path, string text, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(), new() { MaxDepth = Deepest });
            return FormsOf(json.RootElement) is { } forms ? Made(path, forms, limits) : ReadResult.Refused(path, Refusals.BareJson);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return ReadResult.Refused(path, Refusals.BrokenJson);
        }
    }

    private static ImmutableArray<Form>? FormsOf(JsonElement root)
    {
        var forms = ImmutableArray.CreateBuilder<Form>();
        foreach (var document in root.GetProperty("documents").EnumerateArray())
        {
            foreach (var form in document.GetProperty("forms").EnumerateArray())
            {
                if (!form.TryGetProperty(FormRecord.Field, out var record) || FormRecord.Read(record) is not { } read) return null;
                forms.Add(read with { Id = "F" + (forms.Count + 1) });
            }
        }

        return forms.ToImmutable();
    }

    private static ReadResult Made(string path, ImmutableArray<Form> forms, ReadingLimits limits)
    {
        var cells = forms.Sum(f => f.Passages.Length);
        if (cells > limits.MaxCells) throw new LimitExceededException(Refusals.TooManyCells(limits.MaxCells));
        return ReadResult.Read(new(path, "json", [], cells, []) { Forms = forms });
    }
}
