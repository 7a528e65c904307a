namespace Mingji.Documents.Reading;

/// <summary>Leaves a reader that met a limit; <see cref="SourceReader"/> turns it into a refusal, so no caller ever sees it.</summary>
internal sealed class LimitExceededException(string message) : Exception(message);
