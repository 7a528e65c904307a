using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>What the forms say of the unit itself: staff, three publics, income and expenditure, the self-evaluated score.</summary>
internal static class UnitClaims
{
    // Short texts ("100%", "完成") hold no sentence worth reading.
    private const int ShortestSentence = 8;

    public static void Gather(Form form, Claims claims)
    {
        if (form.Project is not null) return;
        foreach (var fact in form.Facts) Known(form, fact.Label, null, "「" + fact.Label + "」", fact.Value, budget: null, claims);
        foreach (var (subject, label, stated) in TableClaims.Of(form))
            claims.Add(Topic(subject, label), subject + "/amount", null, form, Where(form, "「" + label + "」栏"), stated);
        foreach (var said in form.Statements) Said(form, said, Where(form, "文字说明"), claims);
        foreach (var row in form.Indicators) Read(form, row, claims);
        Score(form, claims);
    }

    private static void Read(Form form, Indicator row, Claims claims)
    {
        if (row.Actual is not { } actual || actual.Text.Length < ShortestSentence || !actual.Text.Any(char.IsAsciiDigit)) return;
        var where = Where(form, "指标「" + row.Name + "」的完成值");
        foreach (var said in NarrativeReader.Read([new Passage(actual.Text, actual.At)], form.FiscalYear)) Said(form, said, where, claims);
    }

    private static void Said(Form form, Statement said, string where, Claims claims)
    {
        if (said.Whole is { } whole && KnownSubjects.Of(whole.Subject) == KnownSubject.Other
            && !IsStaff(KnownSubjects.Of(said.Subject))) return;
        Known(form, said.Subject, said.Year, where, said.Amount, said.Budget, claims);
    }

    private static void Known(Form form, string label, FiscalYear? year, string where, Stated? amount, Stated? budget, Claims claims)
    {
        var subject = KnownSubjects.Of(PlainText.Tight(label));
        if (subject is KnownSubject.Other or KnownSubject.GoodsAndServices or KnownSubject.AgencyRunning) return;
        if (IsStaff(subject) || subject == KnownSubject.SelfScore)
        {
            // Staff and scores come with or without their unit: "22人", "22".
            claims.Add(Topic(subject, label), "#" + subject, year, form, where, Bare(amount));
            return;
        }

        claims.Add(Topic(subject, label), subject + "/amount", year, form, where, Money(amount));
        claims.Add(Topic(subject, label) + "预算数", subject + "/budget", year, form, where, Money(budget));
    }

    /// <summary>批次 and 人次 of receptions are no amounts of them.</summary>
    private static Stated? Money(Stated? stated) => stated?.Figure?.Unit.Kind is UnitKind.Count or UnitKind.Ratio ? null : stated;

    private static void Score(Form form, Claims claims)
    {
        if (form.Type is not (FormType.DepartmentSelfEvaluation or FormType.ScoreSheet)) return;
        claims.Add("自评得分", "#" + KnownSubject.SelfScore, null, form, Where(form, "总分"), Bare(form.Total?.Score));
    }

    private static bool IsStaff(KnownSubject subject) => subject is KnownSubject.StaffInPost or KnownSubject.Establishment;

    /// <summary>Counts and scores as exact numbers where they are whole.</summary>
    private static Stated? Bare(Stated? stated) =>
        stated?.Figure is { Decimals: <= 0 } figure
            ? stated with { Figure = figure with { Unit = figure.Unit with { Kind = UnitKind.Count } } } : stated;

    private static string Topic(KnownSubject subject, string label) => subject switch
    {
        KnownSubject.ThreePublics => "“三公”经费",
        KnownSubject.StaffInPost => "在职人员数",
        KnownSubject.Establishment => "编制数",
        KnownSubject.SelfScore => "自评得分",
        KnownSubject.Appropriation => "财政拨款收入",
        KnownSubject.Closing => "年末结转和结余",
        _ => label,
    };

    internal static string Where(Form form, string part)
    {
        var name = form.Title.Length > 0 ? form.Title : form.Project ?? "";
        return name.Length > 0 ? "《" + ArithmeticText.Excerpt(name) + "》" + part : part;
    }
}
