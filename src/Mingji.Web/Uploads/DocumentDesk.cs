using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Workbench;

namespace Mingji.Web.Uploads;

/// <summary>
/// Reads, audits and writes documents for people who wait: a few at the same time, so that those who type don't wait for them.
/// </summary>
public sealed class DocumentDesk(StandardCatalog catalog) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _places = new(2);

    /// <summary>Reads the files and recognises their forms; one that can't be read says why in its error.</summary>
    public async Task<ImmutableArray<AuditedDocument>> Read(ImmutableArray<UploadedFile> files, CancellationToken cancel) =>
        (await AtOnePlace(() => Run(files, null).ReadOnly(Found(files), cancel), cancel)).Documents;

    /// <summary>Audits the files, and against each other those of one unit and year; by the pack named, or by that which fits each.</summary>
    public Task<AuditReport> Audit(ImmutableArray<UploadedFile> files, string? pack, CancellationToken cancel) =>
        AtOnePlace(() => Run(files, pack).Audit(Found(files), cancel), cancel);

    /// <summary>Does a piece of heavy work in its turn; refuses when too many wait.</summary>
    public async Task<T> AtOnePlace<T>(Func<T> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!await _places.WaitAsync(LongestWait, cancel)) throw new RefusalException("正在处理的文件太多，请过一会儿再试");
        try
        {
            return await Task.Run(work, cancel);
        }
        catch (RefusedException refused)
        {
            throw new RefusalException(refused.Message);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Files go by the names that people know: where they lie is nobody's business.</summary>
    private static List<FoundDocument> Found(ImmutableArray<UploadedFile> files) => [.. files.Select(f => new FoundDocument(f.Name))];

    private AuditRun Run(ImmutableArray<UploadedFile> files, string? pack)
    {
        var paths = files.ToDictionary(f => f.Name, f => f.Path, StringComparer.Ordinal);
        var asked = pack is null ? null : Asked(pack);
        return new(new AuditSteps(
            name => Read(name, paths[name]), FormRecognizer.Recognize, read =>
                asked ?? catalog.Choose(Traits(read)), Auditor.Run, Auditor.RunAcross));
    }

    private StandardChoice Asked(string pack) => catalog.Find(pack, out _) is { } standard
        ? new(standard, $"采用指定的“{standard.Title}”（{standard.Id}）") : throw new RefusalException($"没有评价标准“{pack}”");

    private static SourceDocument Read(string name, string path)
    {
        var result = SourceReader.Read(path, UploadLimits.Reading);
        return result.IsRead ? result.Document with { Path = name } : throw new RefusedException(result.Refusal.Message.TrimEnd('。'));
    }

    private static DocumentTraits Traits(ReadDocument read)
    {
        var traits = DocumentTraits.Of(read.Forms, read.Loose);
        return traits with { Heads = traits.Heads.Add(Path.GetFileNameWithoutExtension(read.Source.Path)) };
    }
}
