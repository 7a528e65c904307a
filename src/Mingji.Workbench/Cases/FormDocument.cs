using Mingji.Core.Filling;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A form as the text that is stored of it, and its hash.</summary>
internal sealed record FormDocument(Utf8Text Text, string Hash)
{
    public static FormDocument Of(FilledForm filled)
    {
        var text = FilledRecord.WriteUtf8(filled);
        return new(new(text), DocumentHash.Of(text));
    }
}
