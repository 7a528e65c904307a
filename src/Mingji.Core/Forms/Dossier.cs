using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Forms;

/// <summary>
/// What is checked together: the forms of one document, or all forms of one unit and fiscal year from several documents.
/// <paramref name="Loose"/> are the passages that belong to no form.
/// </summary>
public sealed record Dossier(string? Unit, FiscalYear? FiscalYear, ImmutableArray<Form> Forms, ImmutableArray<Passage> Loose);
