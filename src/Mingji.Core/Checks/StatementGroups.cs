using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks;

/// <summary>The statements of a form under the wholes that they are parts of, in reading order.</summary>
internal static class StatementGroups
{
    /// <summary>Null when no statement is a part: then nothing is allocated.</summary>
    public static Dictionary<Statement, List<Statement>>? Of(Form form)
    {
        Dictionary<Statement, List<Statement>>? groups = null;
        foreach (var said in form.Statements)
        {
            if (said.Whole is not { } whole) continue;
            groups ??= new(ReferenceEqualityComparer.Instance);
            if (!groups.TryGetValue(whole, out var parts)) groups[whole] = parts = [];
            parts.Add(said);
        }

        return groups;
    }
}
