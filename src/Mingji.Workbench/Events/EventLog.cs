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
        var happened = Next(stream, head, at, personId, kind, body, form);
        session.Put(
            "update streams set length = @Number, hash = @Hash where name = @Stream", new { happened.Stream, happened.Number, happened.Hash });
        Insert(session, happened);
        return happened;
    }

    /// <summary>
    /// Appends after a <paramref name="head"/> that was only looked at, and says where the stream stands then. If
    /// somebody else has appended since, the event's number is taken, and the writing fails: the store does it again.
    /// </summary>
    internal static StreamHead Append<T>(
        Session session, string stream, StreamHead head, DateTimeOffset at, long personId, string kind, T body, string? form)
    {
        var happened = Next(stream, head, at, personId, kind, body, form);
        // The stream comes before the event, as for those who take it first: who waits for whom can't go in a circle.
        session.Put(
            """
            insert into streams (name, length, hash) values (@Stream, @Number, @Hash)
            on conflict (name) do update set length = excluded.length, hash = excluded.hash where streams.length = excluded.length - 1
            """,
            new { happened.Stream, happened.Number, happened.Hash });
        Insert(session, happened);
        return new(happened.Number, happened.Hash);
    }

    private static Event Next<T>(
        string stream, StreamHead head, DateTimeOffset at, long personId, string kind, T body, string? form)
    {
        var (number, text, time) = (head.Length + 1, Text(body, form), Timestamps.Of(at));
        return new(stream, number, time, personId, kind, text, EventHash.Of(head.Hash, stream, number, time, personId, kind, text));
    }

    private static void Insert(Session session, Event happened) => session.Put(
        """
        insert into events (stream, number, at, person_id, kind, body, hash) values (@Stream, @Number, @At, @PersonId, @Kind, @Body, @Hash)
        """,
        happened);

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
internal sealed record StreamHead(long Length, string Hash)
{
    /// <summary>Nothing has happened yet.</summary>
    public static StreamHead None { get; } = new(0, "");
}
