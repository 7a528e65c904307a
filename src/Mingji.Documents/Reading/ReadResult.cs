using System.Diagnostics.CodeAnalysis;

namespace Mingji.Documents.Reading;

/// <summary>Why a file was not read: one Chinese sentence that says what is wrong and what would be accepted.</summary>
public sealed record ReadRefusal(string Path, string Message);

/// <summary>
/// What comes of reading a file: the document, or the reason why there is none. Readers never throw for what a file holds.
/// </summary>
public sealed record ReadResult
{
    private ReadResult(SourceDocument? document, ReadRefusal? refusal)
    {
        Document = document;
        Refusal = refusal;
    }

    public SourceDocument? Document { get; }

    public ReadRefusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Document is not null;

    public static ReadResult Read(SourceDocument document) => new(document, null);

    public static ReadResult Refused(string path, string message) => new(null, new(path, message));
}
