using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>A statement while its sentence is being read: later clauses add to it.</summary>
internal sealed class StatementDraft(string subject, Passage source)
{
    private Statement? _made;

    public string Subject { get; } = subject;

    public string Section { get; init; } = "";

    public FiscalYear? Year { get; set; }

    public FiscalYear? Base { get; set; }

    public Stated? Amount { get; set; }

    public Stated? Budget { get; set; }

    public string Verb { get; set; } = "";

    public Stated? Change { get; set; }

    public Stated? Growth { get; set; }

    public Stated? Before { get; set; }

    public Stated? BudgetChange { get; set; }

    public Stated? BudgetGrowth { get; set; }

    public Stated? Share { get; set; }

    public string ShareOf { get; set; } = "";

    public Stated? Completion { get; set; }

    public Stated? Reason { get; set; }

    public string BudgetVerb { get; set; } = "";

    public Stated? BudgetReason { get; set; }

    /// <summary>Said of several things at once (收入、支出总计均为): they are no parts of it.</summary>
    public bool IsEach { get; set; }

    public StatementDraft? Whole { get; init; }

    public PartKind Part { get; init; }

    public bool HasFigure => (Amount ?? Budget ?? Change ?? Growth ?? Share ?? Completion) is not null;

    public Unit? Unit => (Amount ?? Budget)?.Figure?.Unit;

    /// <summary>
    /// "收入总计…，其中年初结转和结余…，较上年增加…": a part that grew by more than it is would have had less than nothing the year before, so
    /// the change is that of the whole, unless that has one of its own.
    /// </summary>
    public void LeaveChangeToWhole()
    {
        if (Part != PartKind.Among || !HasWhole || Whole is not { Amount: not null, Change: null, Growth: null, Verb.Length: 0 } whole) return;
        if (Amount?.Figure is not { } amount || Change?.Figure?.In(amount.Unit) is not { } change) return;
        if (amount.Interval.High is not { } most || change.Interval.Low is not { } least || least <= most) return;
        (whole.Change, whole.Growth, whole.Verb, whole.Base, whole.Reason) = (Change, Growth, Verb, Base, whole.Reason ?? Reason);
        (Change, Growth, Verb, Base, Reason) = (null, null, "", null, null);
    }

    /// <summary>The finished statement; a whole in other units (人次 under 批) is no whole.</summary>
    public Statement Make() => _made ??= new Statement
    {
        Subject = Subject,
        Section = Section,
        Year = Year,
        Base = Base ?? (Change is null && Growth is null ? null : Year?.Before),
        Amount = Amount,
        Budget = Budget,
        Verb = Verb,
        Change = Change,
        Growth = Growth,
        Before = Before,
        BudgetChange = BudgetChange,
        BudgetGrowth = BudgetGrowth,
        Share = Share,
        ShareOf = ShareOf,
        Completion = Completion,
        Reason = Reason,
        BudgetVerb = BudgetVerb,
        BudgetReason = BudgetReason,
        Whole = HasWhole ? Whole!.Make() : null,
        Part = HasWhole ? Part : PartKind.None,
        Source = source,
    };

    private bool HasWhole => Whole is not null && (Whole.Unit is null || Unit is null || Whole.Unit.Base == Unit.Base);
}
