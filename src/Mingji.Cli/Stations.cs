using Mingji.Core.Checks;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Packs;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Cli;

/// <summary>Puts the stations of an audit together: the real readers, recognition, packs and checks.</summary>
internal static class Stations
{
    /// <summary>With a pack named, every document is measured by that one.</summary>
    public static AuditSteps Create(string? pack)
    {
        var catalog = StandardFolder.LoadDefault();
        var asked = pack is null ? null : Asked(catalog, pack);
        return new(Read, FormRecognizer.Recognize, read => asked ?? catalog.Choose(Traits(read)), Auditor.Run, Auditor.RunAcross);
    }

    /// <summary>The pack of this id; refuses with the nearest id and the list.</summary>
    public static StandardChoice Asked(StandardCatalog catalog, string pack)
    {
        if (catalog.Find(pack, out var nearest) is { } standard) return new(standard, $"采用指定的“{standard.Title}”（{standard.Id}）");
        var guess = nearest is null ? "" : $"，是不是“{nearest}”？";
        var ids = string.Join("、", catalog.Standards.Select(s => s.Id));
        throw new RefusedException($"没有评价标准“{pack}”{guess}可用的有：{(ids.Length > 0 ? ids : "（一个也没有）")}");
    }

    private static SourceDocument Read(string path)
    {
        var result = SourceReader.Read(path);
        return result.IsRead ? result.Document : throw new RefusedException(result.Refusal.Message.TrimEnd('。'));
    }

    private static DocumentTraits Traits(ReadDocument read)
    {
        var traits = DocumentTraits.Of(read.Forms, read.Loose);
        return traits with { Heads = traits.Heads.Add(Path.GetFileNameWithoutExtension(read.Source.Path)) };
    }
}
