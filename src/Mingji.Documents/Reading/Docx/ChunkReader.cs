using Mingji.Documents.Reading.Html;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Text;

namespace Mingji.Documents.Reading.Docx;

/// <summary>
/// Documents put into a Word document as they are (altChunk): web pages and plain texts are read in their place, as Word does when it opens
/// the file; others are counted as objects that were not read.
/// </summary>
internal sealed class ChunkReader(OfficePackage package, Relations relations, DocxContext context, BlockBuilder builder)
{
    private int _chunks;

    public void Read(DraftChunk chunk)
    {
        var part = chunk.Id is not null && relations.ById.TryGetValue(chunk.Id, out var relation) ? relation.Target : null;
        if (part is null || package.Bytes(part) is not { } bytes || !IsRead(bytes)) context.Objects++;
    }

    private bool IsRead(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 512));
        if (bytes.Length > package.Budget.Limits.MaxPageBytes) return false;
        if (FileSignature.IsPackage(head) || FileSignature.IsCompound(head) || FileSignature.Of(head) is not null) return false;
        if (TextDecoder.Decode(bytes) is not { } decoded || MarkupKind.Refusal(decoded.Text) is not null) return false;
        if (MarkupKind.IsXmlSheet(decoded.Text)) return false;
        builder.Inside = $"嵌入的文档{++_chunks}";
        if (MarkupKind.IsPage(decoded.Text)) HtmlReader.Read(decoded.Text, builder, package.Budget);
        else FlatText.Read(decoded.Text, builder, package.Budget.Limits);
        builder.Inside = "";
        return true;
    }
}
