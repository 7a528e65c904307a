namespace Mingji.Workbench;

/// <summary>What a person asked for and can't have; the message says in plain Chinese why, by what rule, and what would be accepted.</summary>
public class RefusalException(string message) : Exception(message);

/// <summary>A refusal because the person has no right to it.</summary>
public sealed class NoRightException(string message) : RefusalException(message);
