using Mingji.Core.Filling;
using Mingji.Core.Standards;

namespace Mingji.Workbench.Cases;

/// <summary>A form after a change, with all that follows from it: worked out by itself, nothing is written yet. Pure.</summary>
internal sealed record ChangedForm(FilledForm Filled, Assessment Assessment, FormDocument Document)
{
    public static ChangedForm Of(FilledForm filled, Standard standard) =>
        new(filled, Assessment.Of(filled.Form, standard), FormDocument.Of(filled));
}
