namespace Mingji.Workbench;

/// <summary>What a person asked for and can't have; the message says in plain Chinese why, by what rule, and what would be accepted.</summary>
public class RefusalException(string message) : Exception(message);

/// <summary>A refusal because the database can't do its work just now: the same may well be accepted later.</summary>
public sealed class UnavailableException(string message) : RefusalException(message);

/// <summary>A refusal because the person has no right to it.</summary>
public sealed class NoRightException(string message) : RefusalException(message);
