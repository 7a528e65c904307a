using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>The claims of a dossier, gathered under their facts. What is hedged, missing or without a year claims nothing.</summary>
internal sealed class Claims(FiscalYear? year)
{
    private readonly Dictionary<(string Key, FiscalYear Year), List<Claim>> _byFact = [];

    public IEnumerable<List<Claim>> ByFact => _byFact.Values;

    /// <summary>Adds what a cell says of a fact; the claim's year is the one given, else the form's, else the dossier's.</summary>
    public void Add(string topic, string key, FiscalYear? of, Form form, string where, Stated? stated)
    {
        if (stated is null || key.Length == 0 || StatedInterval.Of(stated, form.MoneyUnit) is not { } value) return;
        if ((of ?? form.FiscalYear ?? year) is not { } when) return;
        var unit = stated.Figure!.Value.Unit;
        var kind = unit.Kind == UnitKind.None ? form.MoneyUnit.Kind : unit.Kind;
        var fact = (key + "|" + (key.StartsWith("#", StringComparison.Ordinal) ? "" : kind.ToString()), when);
        if (!_byFact.TryGetValue(fact, out var claims)) _byFact[fact] = claims = [];
        claims.Add(new Claim(topic, key, when, form.Id, where, stated, value));
    }
}
