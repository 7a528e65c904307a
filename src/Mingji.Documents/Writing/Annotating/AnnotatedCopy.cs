using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Writing.Annotating.Docx;
using Mingji.Documents.Writing.Annotating.Packages;
using Mingji.Documents.Writing.Annotating.Xlsx;

namespace Mingji.Documents.Writing.Annotating;

/// <summary>
/// A copy of the user's own docx or xlsx with a comment at the cell of every finding and a summary at its end. Parts that hold neither stay
/// byte for byte what they were; those that do only gain what is inserted. No clock, no file, no network: a stream in, a stream out.
/// </summary>
public static class AnnotatedCopy
{
    /// <summary>Writes the copy; the same input gives the same bytes.</summary>
    /// <param name="original">The file that was audited, from its beginning.</param>
    /// <param name="document">What the audit said of it, its blocks kept (<see cref="AuditRun.KeepsBlocks"/>).</param>
    /// <param name="dossier">Findings of dossiers that stand in this document.</param>
    /// <param name="output">Where the copy goes; nothing is written when it is refused.</param>
    /// <exception cref="RefusedException">
    /// The document has no format that takes comments, or is broken; the message says in Chinese what to save it as.
    /// </exception>
    public static AnnotationOutcome Write(Stream original, AuditedDocument document, IEnumerable<Finding> dossier, Stream output)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(document);
        if (AnnotationWords.Refusal(document.Format) is { } refusal) throw new RefusedException(refusal);
        try
        {
            return Write(original, AnnotationPlan.Of(document, dossier), output);
        }
        catch (LimitExceededException exceeded)
        {
            throw new RefusedException(exceeded.Message.TrimEnd('。'));
        }
    }

    private static AnnotationOutcome Write(Stream original, AnnotationPlan plan, Stream output)
    {
        using var bytes = new MemoryStream();
        original.CopyTo(bytes);
        if (!FileSignature.IsPackage(bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, 8))))
            throw new RefusedException(AnnotationWords.Converted);
        bytes.Position = 0;
        using var package = new OfficePackage(bytes, ReadingLimits.Default);
        if (PackageReader.MainOf(package) is not { } main) throw new RefusedException(AnnotationWords.Converted);
        var edit = new PackageEdit(package);
        if (edit.IsSigned) plan.Say(AnnotationWords.Signed);
        var outcome = plan.Format == "docx" ? new DocxAnnotator(edit, plan).Annotate(main) : new XlsxAnnotator(edit, plan).Annotate(main);
        edit.Save(bytes, output);
        return outcome;
    }
}
