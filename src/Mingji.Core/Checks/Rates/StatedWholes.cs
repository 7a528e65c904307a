using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Rates;

/// <summary>Finds the statement that a share is a share of, among the statements of one form.</summary>
internal sealed class StatedWholes(Form form)
{
    private Dictionary<(string Key, FiscalYear? Year), Statement?>? _byName;

    /// <summary>
    /// The whole that the text says: the sum it stands under when it names no other, or the one statement of that name. Null when there
    /// is none, or several with different amounts, or the units differ.
    /// </summary>
    public Statement? Of(Statement said)
    {
        var whole = Named(said);
        return whole?.Amount?.Figure is { } figure && figure.Unit.Base == said.Amount?.Figure?.Unit.Base ? whole : null;
    }

    private Statement? Named(Statement said)
    {
        var key = SubjectKey.Plain(said.ShareOf);
        if (key.Length == 0 || (said.Whole is { } above && SubjectKey.Plain(above.Subject) == key)) return said.Whole;
        // 收入合计 is short for the 本年收入合计 that the parts stand under.
        if (said.Whole is { } sum && key.Length >= 4 && SubjectKey.Plain(sum.Subject) == "本年" + key) return sum;
        _byName ??= Index(form);
        return _byName.GetValueOrDefault((key, said.Year));
    }

    /// <summary>A name that stands for two different amounts is nobody's.</summary>
    private static Dictionary<(string Key, FiscalYear? Year), Statement?> Index(Form form)
    {
        var index = new Dictionary<(string, FiscalYear?), Statement?>();
        foreach (var said in form.Statements)
        {
            if (said.Amount is null) continue;
            var name = (SubjectKey.Plain(said.Subject), said.Year);
            if (!index.TryGetValue(name, out var known)) index[name] = said;
            else if (known?.Amount!.Figure != said.Amount.Figure) index[name] = null;
        }

        return index;
    }
}
