namespace Mingji.Workbench.Events;

/// <summary>
/// Something that somebody did. <paramref name="Stream"/> is the history that it belongs to ("case/12", "people"), <paramref name="Number"/>
/// counts in it from 1, <paramref name="At"/> is UTC in ISO 8601, <paramref name="Body"/> is JSON. <paramref name="Hash"/> covers all of it
/// and the hash of the event before.
/// </summary>
public sealed record Event(string Stream, long Number, string At, long PersonId, string Kind, string Body, string Hash);
