using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>A check of texts alone: it reads the passages of every form and those that belong to none.</summary>
public abstract class PassageCheck : IFormCheck, IDossierCheck
{
    public abstract CheckCard Card { get; }

    public void Run(Form form, Standards.Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Passages.Length > 0) Scan(form.Id, form.Passages, sink);
    }

    public void Run(Dossier dossier, Standards.Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        if (dossier.Loose.Length > 0) Scan("", dossier.Loose, sink);
    }

    /// <summary>Reads the passages in order. Runs in time linear in their length.</summary>
    protected abstract void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink);
}
