using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// One fact, two values: within a document or across a unit's documents of a year. Only values that no rounding reconciles.
/// </summary>
public sealed class RestatedCheck : IDossierCheck
{
    internal const string Rule = "conflict/restated";
    internal const string Basis = "同一事项在同一年度只有一个数";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "同一事项前后数值不一致",
        Basis,
        new CheckExample("文字写三公预算24.44万元，另一处写22.44万元", [Example("24.44"), Example("22.44") with { Id = "F2" }]),
        new CheckExample("24.44万元四舍五入可写24.4万元", [Example("24.44"), Example("24.4") with { Id = "F2" }]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        var claims = new Claims(DossierYear.Of(dossier));
        var oneUnit = IsOneUnit(dossier);
        foreach (var form in dossier.Forms)
        {
            if (oneUnit) UnitClaims.Gather(form, claims);
            ProjectClaims.Gather(form, claims);
            ImpliedConflicts.Run(form, sink);
            AccountsNames.Run(form, sink);
        }

        foreach (var fact in claims.ByFact) Compare(dossier, fact, sink);
    }

    /// <summary>A collection of several units' forms of one kind says nothing about one unit.</summary>
    private static bool IsOneUnit(Dossier dossier)
    {
        foreach (var type in (ReadOnlySpan<FormType>)[FormType.DepartmentSelfEvaluation, FormType.ScoreSheet, FormType.FinalAccounts])
        {
            var units = dossier.Forms.Where(form => form.Type == type && form.Unit is not null).Select(form =>
                PlainText.Tight(form.Unit!)).Distinct();
            if (units.Skip(1).Any()) return false;
        }

        return true;
    }

    /// <summary>Each value that disagrees with the first one is told once.</summary>
    private static void Compare(Dossier dossier, List<Claim> fact, FindingSink sink)
    {
        var first = fact[0];
        var told = new List<Interval>();
        foreach (var claim in fact.Skip(1))
        {
            if (claim.Value.Meets(first.Value) || told.Exists(value => value == claim.Value)) continue;
            told.Add(claim.Value);
            Report(dossier, first, claim, sink);
        }
    }

    private static void Report(Dossier dossier, Claim first, Claim claim, FindingSink sink)
    {
        var message = $"{claim.Year}{claim.Topic}前后不一致：{first.Says(UnitOf(dossier, first))}，{claim.Says(UnitOf(dossier, claim))}";
        sink.Add(new Finding(Rule, Severity.Error, claim.FormId, claim.Stated.At, claim.Topic, message, Basis)
        {
            Stated = ArithmeticText.Printed(claim.Stated, UnitOf(dossier, claim)),
            Expected = ArithmeticText.Printed(first.Stated, UnitOf(dossier, first)),
            Also = [first.Stated.At],
        });
    }

    private static Unit UnitOf(Dossier dossier, Claim claim)
    {
        if (claim.Key.StartsWith('#')) return Unit.None;
        return dossier.Forms.FirstOrDefault(form => form.Id == claim.FormId)?.MoneyUnit ?? Unit.None;
    }

    private static Form Example(string amount) =>
        ExampleSentences.Of(2022, $"财政拨款“三公”经费支出全年预算数为{amount}万元，决算数为1.06万元。");
}
