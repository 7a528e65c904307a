using Mingji.Core.Checks.Identities;
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
        for (var sum = said.Whole; sum is not null && key.Length >= 4; sum = sum.Whole)
        {
            if (SubjectKey.Plain(sum.Subject) is var name && (name == key || name == "本年" + key || name == key + "合计")) return sum;
        }

        _byName ??= Index(form);
        foreach (var name in (ReadOnlySpan<string>)[key, "本年" + key, key + "合计", SubjectKey.Plain(said.ShareOf + "合计")])
        {
            if (_byName.TryGetValue((name, said.Year), out var whole)) return whole;
        }

        return KnownSubjects.Of(said.ShareOf) is var known and not KnownSubject.Other ? Known(known, said) : Tabled(said);
    }

    /// <summary>The one amount that the text states for a known thing, under whatever name.</summary>
    private Statement? Known(KnownSubject known, Statement said)
    {
        Statement? found = null;
        foreach (var other in form.Statements)
        {
            if (other.Amount is null || other.Year != said.Year || ReferenceEquals(other, said) || KnownSubjects.Of(other.Subject) != known) continue;
            if (found is not null && found.Amount!.Figure != other.Amount.Figure) return null;
            found ??= other;
        }

        return found;
    }

    /// <summary>"本年财政拨款支出" is no sum of the text but that of the table of appropriations.</summary>
    private Statement? Tabled(Statement said) =>
        said.ShareOf is "本年财政拨款支出" or "财政拨款支出" or "财政拨款支出合计" or "本年财政拨款支出合计"
        && AccountsTables.Of(form) is { } tables && AccountsTables.Behind(tables.Appropriation, "本年支出合计") is { } sum
            ? new() { Subject = "财政拨款本年支出合计", Year = said.Year, Amount = sum.Stated, Source = said.Source } : null;

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
