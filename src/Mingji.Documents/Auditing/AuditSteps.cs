using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Auditing;

/// <summary>The stations that every document passes, in order; a run is put together of them once.</summary>
/// <param name="Read">File to blocks; throws <see cref="RefusedException"/> when the file cannot be read.</param>
/// <param name="Recognize">Blocks to forms.</param>
/// <param name="Choose">The pack that forms and passages speak for.</param>
/// <param name="Check">All checks of one document.</param>
/// <param name="CheckAcross">Only the checks that hold forms against each other, for dossiers of several documents.</param>
public sealed record AuditSteps(
    Func<string, SourceDocument> Read,
    Func<SourceDocument, ReadDocument> Recognize,
    Func<ReadDocument, StandardChoice> Choose,
    Action<Dossier, Standard, FindingSink> Check,
    Action<ImmutableArray<NamedDossier>, Standard, FindingSink> CheckAcross);

/// <summary>
/// A document, or a request, that cannot be carried out; the message is one line of Chinese that says why and what would be.
/// </summary>
public sealed class RefusedException(string message) : Exception(message);
