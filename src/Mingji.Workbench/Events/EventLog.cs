using System.Text.Encodings.Web;
using System.Text.Json;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Events;

/// <summary>Appends to histories and reads them. There is no way to change or remove an event.</summary>
public static class EventLog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The field of a body that holds the hash of the case's form after what happened.</summary>
    public const string FormField = "form";

    /// <summary>Takes a stream that has begun, so that its other writers wait; nothing when it has not.</summary>
    internal const string TakeHead = "update streams set length = length where name = @stream returning length, hash";

    /// <summary>
    /// Appends within the writing at hand; the stream's own row makes writers of one stream wait for each other. <paramref name="form"/>
    /// is the hash of the form's document after it: so the chain speaks for the form too.
    /// </summary>
    public static Event Append<T>(Session session, string stream, DateTimeOffset at, long personId, string kind, T body, string? form = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var head = session.Single<StreamHead>(
            """
            insert into streams (name, length, hash) values (@stream, 0, '')
            on conflict (name) do update set length = streams.length
            returning length, hash
            """,
            new { stream });
        return Append(session, stream, head, at, personId, kind, body, form);
    }

    /// <summary>Appends after a <paramref name="head"/> that this writing itself has taken by <see cref="TakeHead"/>.</summary>
    internal static Event Append<T>(
        Session session, string stream, StreamHead head, DateTimeOffset at, long personId, string kind, T body, string? form)
    {
        var number = head.Length + 1;
        var text = Text(body, form);
        var time = Timestamps.Of(at);
        var hash = EventHash.Of(head.Hash, stream, number, time, personId, kind, text);
        session.Put(
            """
            insert into events (stream, number, at, person_id, kind, body, hash) values (@stream, @number, @time, @personId, @kind, @text, @hash)
            """,
            new { stream, number, time, personId, kind, text, hash });
        session.Put("update streams set length = @number, hash = @hash where name = @stream", new { stream, number, hash });
        return new(stream, number, time, personId, kind, text, hash);
    }

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<Event> Newest(Session session, string stream, int most, long before = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<Event>(
            """
            select stream, number, at, person_id as PersonId, kind, body, hash from events
            where stream = @stream and number < @before order by number desc limit @most
            """,
            new { stream, before, most });
    }

    public static T Read<T>(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return JsonSerializer.Deserialize<T>(happened.Body, Json) ?? throw new JsonException("empty event");
    }

    /// <summary>The hash of the form after the event; null when it did not say.</summary>
    public static string? FormOf(Event happened) => FormOf(happened?.Body ?? throw new ArgumentNullException(nameof(happened)));

    /// <summary>The same of an event's body alone; null also when the body is no JSON any more.</summary>
    public static string? FormOf(string text)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }

        using var closing = body;
        var root = body.RootElement;
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty(FormField, out var form) ? form.GetString() : null;
    }

    private static string Text<T>(T body, string? form)
    {
        var text = JsonSerializer.Serialize(body, Json);
        if (form is null) return text;
        if (text[^1] != '}') throw new ArgumentException("a body with a form must be an object", nameof(body));
        return string.Concat(text.AsSpan(0, text.Length - 1), text.Length > 2 ? "," : "", $"\"{FormField}\":\"{JsonEncodedText.Encode(form)}\"}}");
    }
}

/// <summary>Where a stream stands: how many events it has, and the hash of the last.</summary>
internal sealed record StreamHead(long Length, string Hash);
