using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks;

/// <summary>
/// A rule's card: what docs/checks.md prints and what the gallery test runs. <paramref name="Fails"/> yields at least one finding of this
/// rule, <paramref name="Passes"/> none.
/// </summary>
public sealed record CheckCard(string Rule, Severity Severity, string Title, string Basis, CheckExample Fails, CheckExample Passes);

/// <summary>An example: a sentence that says what it shows, and the forms that show it.</summary>
public sealed record CheckExample(string Says, ImmutableArray<Form> Forms);

/// <summary>A check: pure, without state, I/O or clock. It reports to the sink what no unrounded values could make true.</summary>
public interface ICheck
{
    CheckCard Card { get; }
}

/// <summary>A check of one form by itself.</summary>
public interface IFormCheck : ICheck
{
    void Run(Form form, Standard standard, FindingSink sink);
}

/// <summary>A check across the forms of a document or a dossier.</summary>
public interface IDossierCheck : ICheck
{
    void Run(Dossier dossier, Standard standard, FindingSink sink);
}
