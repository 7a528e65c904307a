using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Documents.Writing.Annotating;

namespace Mingji.Cli.Output;

/// <summary>
/// Writes the copies with comments into a folder: "name.批注.docx". No file that is there is ever overwritten, be it the user's own or an
/// earlier copy, in which someone may have worked: the next one is "name.批注.2.docx".
/// </summary>
internal static class AnnotatedFiles
{
    private const string Mark = ".批注";
    private const int MostCopies = 10_000;
    private static readonly string[] Endings = [".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".xltm"];

    /// <summary>Refuses, before any work is done, a folder that can't be one.</summary>
    public static void Check(string? folder)
    {
        if (folder is null) return;
        if (folder.Length == 0 || File.Exists(folder)) throw new RefusedException($"--annotate 指的“{folder}”不是文件夹，应给出放副本的文件夹");
        Directory.CreateDirectory(folder);
    }

    /// <summary>The report with what came of every copy.</summary>
    public static AuditReport Write(AuditReport report, IReadOnlyList<FoundDocument> found, string folder, CancellationToken cancel)
    {
        var across = report.Dossiers.SelectMany(d => d.Findings).ToLookup(f => PathOf(f.FormId), StringComparer.Ordinal);
        var documents = report.Documents.ToBuilder();
        for (var i = 0; i < documents.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var document = documents[i];
            if (document.Read is null || document.Error is not null || document.Note is not null) continue;
            documents[i] = document with { Annotation = Copy(document, across[document.Path], folder, found[i].IsWalked) };
        }

        return report with { Documents = Judged(documents.ToImmutable()) };
    }

    /// <summary>When not one copy came of a whole folder, the request was not carried out.</summary>
    private static ImmutableArray<AuditedDocument> Judged(
        ImmutableArray<AuditedDocument> documents) =>
        documents.Any(d => d.Annotation is { Path: not null })
            ? documents
            : [.. documents.Select(d => d.Annotation is { } none ? d with { Annotation = none with { IsFailure = true } } : d)];

    private static AnnotatedFile Copy(AuditedDocument document, IEnumerable<Finding> across, string folder, bool isWalked)
    {
        try
        {
            using var copy = new MemoryStream();
            AnnotationOutcome outcome;
            using (var original = new FileStream(document.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                outcome = AnnotatedCopy.Write(original, document, across, copy);
            return new(Place(copy, folder, document), null, outcome.Comments, outcome.Unplaced.Length);
        }
        catch (RefusedException refusal)
        {
            return new(null, refusal.Message, 0, 0) { IsFailure = !isWalked || TakesComments(document) };
        }
    }

    private static bool TakesComments(AuditedDocument document) =>
        document.Format is "docx" or "xlsx" && document.Read!.Source.ConvertedFrom is null;

    /// <summary>Written beside its place first, so that no half of a file is ever met under its name.</summary>
    private static string Place(MemoryStream copy, string folder, AuditedDocument document)
    {
        var draft = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write)) copy.WriteTo(file);
            for (var number = 1; number <= MostCopies; number++)
            {
                var path = Path.Combine(folder, NameOf(document, number));
                if (TryMove(draft, path)) return path;
            }

            throw new RefusedException($"“{folder}”里同名的副本太多，请换一个文件夹");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"写不了批注副本：{e.Message}");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static bool TryMove(string draft, string path)
    {
        if (Path.Exists(path)) return false;
        try
        {
            File.Move(draft, path, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return false;
        }
    }

    private static string NameOf(AuditedDocument document, int number)
    {
        var ending = Path.GetExtension(document.Path);
        var name = Path.GetFileNameWithoutExtension(document.Path);
        if (!Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)) ending = "." + document.Format;
        var marked = name.LastIndexOf(Mark, StringComparison.Ordinal);
        if (marked > 0 && name[(marked + Mark.Length)..].All(c => c == '.' || char.IsAsciiDigit(c))) name = name[..marked];
        return number == 1 ? $"{name}{Mark}{ending}" : string.Create(CultureInfo.InvariantCulture, $"{name}{Mark}.{number}{ending}");
    }

    /// <summary>A finding of a dossier names its form "path#F2".</summary>
    private static string PathOf(string form) => form.LastIndexOf('#') is > 0 and var end ? form[..end] : form;
}
