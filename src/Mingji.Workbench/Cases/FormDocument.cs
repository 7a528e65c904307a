using System.Text;
using Mingji.Core.Filling;

namespace Mingji.Workbench.Cases;

/// <summary>A form as the text that is stored of it, and its hash.</summary>
internal sealed record FormDocument(string Text, string Hash)
{
    public static FormDocument Of(FilledForm filled)
    {
        var text = FilledRecord.WriteUtf8(filled);
        return new(Encoding.UTF8.GetString(text), DocumentHash.Of(text));
    }
}
