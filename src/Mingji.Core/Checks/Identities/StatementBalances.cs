using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>The identities between the statements of one narrative.</summary>
internal static class StatementBalances
{
    private static readonly (KnownSubject Whole, KnownSubject[] Parts)[] Known =
    [
        (KnownSubject.IncomeTotal, [KnownSubject.Income, KnownSubject.Opening]),
        (KnownSubject.ExpenditureTotal, [KnownSubject.Expenditure, KnownSubject.Closing]),
        (KnownSubject.ThreePublics, [KnownSubject.Overseas, KnownSubject.Vehicles, KnownSubject.Reception]),
        (KnownSubject.Vehicles, [KnownSubject.VehiclePurchase, KnownSubject.VehicleRunning]),
        (KnownSubject.Procurement, [KnownSubject.ProcuredGoods, KnownSubject.ProcuredWorks, KnownSubject.ProcuredServices]),
        (KnownSubject.BasicExpenditure, [KnownSubject.StaffExpenditure, KnownSubject.RunningExpenditure]),
    ];

    public static void Run(Form form, FindingSink sink)
    {
        if (StatementGroups.Of(form) is { } groups)
        {
            foreach (var (whole, said) in groups) Check(form, whole, said, sink);
        }

        CheckTotals(form, sink);
    }

    private static void Check(Form form, Statement whole, List<Statement> said, FindingSink sink)
    {
        if (IsVehicles(whole)) Vehicles(form, whole, said, sink);
        var subject = KnownSubjects.Of(whole.Subject);
        foreach (var (known, parts) in Known)
        {
            if (known != subject) continue;
            Check(form, whole, said, parts, one => one.Amount, "", sink);
            Check(form, whole, said, parts, one => one.Budget, "预算数", sink);
        }
    }

    private static void Check(
        Form form, Statement whole, List<Statement> said, KnownSubject[] parts, Func<Statement, Stated?> of, string what, FindingSink sink)
    {
        if (of(whole) is not { Figure: not null } left) return;
        var plus = new List<NamedFigure>(parts.Length);
        foreach (var part in parts)
        {
            var one = said.Find(candidate => KnownSubjects.OfPart(candidate.Subject, whole.Subject) == part);
            if (one is null || of(one) is not { Figure: not null } stated) return;
            plus.Add(new(one.Subject + what, stated));
        }

        new Balance(new(whole.Subject + what, left), plus, []).Check(form, BalanceCheck.Rule, Severity.Error, BalanceCheck.Basis, sink);
    }

    private static bool IsVehicles(Statement whole) => whole.Amount?.Figure?.Unit.Base == "辆" && whole.Subject.EndsWith("车辆", StringComparison.Ordinal);

    /// <summary>A list of vehicles by use that ends with the others is complete.</summary>
    private static void Vehicles(Form form, Statement whole, List<Statement> said, FindingSink sink)
    {
        var kinds = said.Where(one => one.Amount?.Figure?.Unit.Base == "辆" && one.Subject.EndsWith("用车", StringComparison.Ordinal)).ToList();
        if (kinds.Count < 2 || !kinds.Exists(one => one.Subject.StartsWith("其他", StringComparison.Ordinal))) return;
        new Balance(new(whole.Subject, whole.Amount!), [.. kinds.Select(one => new NamedFigure(one.Subject, one.Amount!))], [])
            .Check(form, BalanceCheck.Rule, Severity.Error, BalanceCheck.Basis, sink);
    }

    private static void CheckTotals(Form form, FindingSink sink)
    {
        Statement? income = null;
        Statement? expenditure = null;
        foreach (var said in form.Statements)
        {
            var subject = KnownSubjects.Of(said.Subject);
            if (subject is not (KnownSubject.IncomeTotal or KnownSubject.ExpenditureTotal)) continue;
            ref var place = ref subject == KnownSubject.IncomeTotal ? ref income : ref expenditure;
            if (place is not null) return;
            place = said;
        }

        if (income?.Amount is null || expenditure?.Amount is null || income.Year != expenditure.Year) return;
        new Balance(new(income.Subject, income.Amount), [new(expenditure.Subject, expenditure.Amount)], [])
            .Check(form, BalanceCheck.Rule, Severity.Error, BalanceCheck.Basis, sink);
    }
}
