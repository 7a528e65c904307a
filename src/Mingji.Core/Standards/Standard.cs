using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Notices;
using Mingji.Core.Reports;

namespace Mingji.Core.Standards;

/// <summary>
/// A standard pack, loaded and validated: what one issuer laid down for one fiscal year. Everything that differs from place to place or
/// year to year is here and nowhere in the code.
/// </summary>
public sealed record Standard
{
    /// <summary>The folder's name: "national-2020".</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Issuer { get; init; } = "";

    /// <summary>How wide the pack reaches; the narrower one that a document speaks for is taken.</summary>
    public PackScope Scope { get; init; }

    public FiscalYear? FiscalYear { get; init; }

    /// <summary>The pack from which everything comes that this one leaves unsaid; null when it stands alone.</summary>
    public string? Base { get; init; }

    /// <summary>A remark for whoever uses the pack; empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The forms that the pack lays down; empty when it doesn't say.</summary>
    public ImmutableArray<FormRule> FormRules { get; init; } = [];

    public ImmutableArray<LegalBasis> Basis { get; init; } = [];

    /// <summary>Words in a document's unit, title or text that speak for this pack (赣州, 江西); the pack with most of them is taken.</summary>
    public ImmutableArray<string> Markers { get; init; } = [];

    /// <summary>Level-1 weights by form type; empty when the pack lays none down.</summary>
    public ImmutableArray<WeightRule> Weights { get; init; } = [];

    public ScoreRules Scores { get; init; } = new();

    public ImmutableArray<GradeBand> Grades { get; init; } = [];

    public Thresholds Thresholds { get; init; } = new();

    /// <summary>The dimensions and classes that a form of this type must have at least one indicator of.</summary>
    public ImmutableArray<RequiredDimension> Required { get; init; } = [];

    /// <summary>Indicators with their criteria as text (frameworks, score sheets).</summary>
    public ImmutableArray<FrameworkIndicator> Framework { get; init; } = [];

    /// <summary>The same indicators by framework.</summary>
    public ImmutableArray<IndicatorFramework> Frameworks { get; init; } = [];

    /// <summary>Indicators that units may pick for their targets, those of the base included.</summary>
    public ImmutableArray<LibraryIndicator> Library { get; init; } = [];

    public NoticeRule? Notice { get; init; }

    /// <summary>The days that are worked, by year.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Empty;

    /// <summary>What objections must come with; null when the pack lays nothing down.</summary>
    public ObjectionRules? Objections { get; init; }

    /// <summary>How many cases of notices and objections the pack has; each held when it was loaded.</summary>
    public int NoticeCases { get; init; }

    public ImmutableArray<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>How the year under way is watched; null when the pack lays nothing down.</summary>
    public MonitoringRules? Monitoring { get; init; }

    /// <summary>How reports are written, one outline a kind of report; those of the base where the pack has none of its own.</summary>
    public ImmutableArray<ReportOutline> Reports { get; init; } = [];

    /// <summary>The outline of a kind of report, or of the narrative of final accounts; null when the pack lays none down.</summary>
    public ReportOutline? ReportOf(FormType form) =>
        form == FormType.FinalAccounts ? Accounts?.Outline : Reports.FirstOrDefault(r => r.Form == form);

    /// <summary>How final accounts are laid out and told; null when the pack lays nothing down.</summary>
    public AccountsRules? Accounts { get; init; }

    /// <summary>The names of the classification of expenditure; empty when the pack knows none.</summary>
    public Classification Classification { get; init; } = Classification.Empty;

    /// <summary>How many cases of reports the pack has; each held when it was loaded.</summary>
    public int ReportCases { get; init; }

    /// <summary>How others evaluate; null when the pack lays nothing down.</summary>
    public EvaluationRules? Evaluation { get; init; }

    /// <summary>How results are put to use in next year's budget; null when the pack lays nothing down.</summary>
    public BudgetRules? Budgeting { get; init; }

    /// <summary>Worked cases: run as tests.</summary>
    public ImmutableArray<WorkedCase> Cases { get; init; } = [];

    public ImmutableArray<GradeCase> GradeCases { get; init; } = [];

    public ImmutableArray<ReasonCase> ReasonCases { get; init; } = [];

    /// <summary>Cases of the lights of monitoring.</summary>
    public ImmutableArray<LightCase> LightCases { get; init; } = [];

    /// <summary>Cases of the risks that samples are drawn by.</summary>
    public ImmutableArray<RiskCase> RiskCases { get; init; } = [];

    /// <summary>Cases of the ladder that results lead to.</summary>
    public ImmutableArray<BudgetCase> BudgetCases { get; init; } = [];

    /// <summary>Cases of the frameworks' criteria: run when a compiler of criteria is at hand.</summary>
    public ImmutableArray<CriteriaCase> CriteriaCases { get; init; } = [];

    /// <summary>
    /// The indicators that a worked case of criteria may mean: by name those of the frameworks, and when it names a framework also those of
    /// the tables that others evaluate by.
    /// </summary>
    internal IEnumerable<FrameworkIndicator> Meant(string indicator, string framework) => framework.Length == 0
        ? Framework.Where(i => i.Name == indicator)
        : Framework.Concat((Evaluation?.Tables ?? []).SelectMany(t => t.Rows).Select(r => r.Indicator))
            .Where(i => i.Name == indicator && i.Framework == framework);

    /// <summary>
    /// The grade of a score from 0 to 100: lower ends belong to the band, the upper end only at 100. Null when the pack has no grades or
    /// the score lies outside.
    /// </summary>
    public string? GradeOf(decimal score)
    {
        foreach (var band in Grades)
        {
            if (score >= band.From && (score < band.To || (score == band.To && band.To == 100))) return band.Name;
        }

        return null;
    }
}

/// <summary>A document a rule rests on. Unverified ones are never printed as certain.</summary>
public sealed record LegalBasis(string Title, string Number, bool Verified)
{
    /// <summary>As a finding cites it: 《title》（number）, with a word when nobody has checked the original.</summary>
    public string Cite => Citation.Of(Number.Length == 0 ? $"《{Title}》" : $"《{Title}》（{Number}）", Verified);
}

/// <summary>Points of a level-1 dimension in a form type.</summary>
public sealed record WeightRule(FormType Form, Dimension Dimension, decimal Points);

/// <summary>How a reverse indicator that misses its target is scored.</summary>
public enum ReverseRule
{
    /// <summary>A/B × points.</summary>
    Ratio,

    /// <summary>(1 − (a−t)/t) × points, zero from 2t.</summary>
    Linear,
}

/// <summary>The score rule of quantified indicators, and the tiers of qualitative ones (upper ends included as stated).</summary>
public sealed record ScoreRules
{
    public ReverseRule Reverse { get; init; }

    /// <summary>Decimals that a score is rounded to, half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Lower ends of the qualitative tiers as fractions of the points, highest first: 0.8, 0.6, 0.</summary>
    public ImmutableArray<decimal> Tiers { get; init; } = [0.8m, 0.6m, 0m];

    /// <summary>Where the rule stands, for a finding's basis.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the original was checked; see <see cref="Cite"/>.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>The source as a finding cites it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}

/// <summary>A grade: scores from <paramref name="From"/> (included) up to the next band.</summary>
public sealed record GradeBand(string Name, decimal From, decimal To);

/// <summary>Where a finding starts; each with its source.</summary>
public sealed record Thresholds
{
    /// <summary>Execution below this calls for a reason.</summary>
    public Threshold ExecutionReason { get; init; } = new(0.9m, "");

    /// <summary>An actual of this many times the target or more calls for a reason.</summary>
    public Threshold Overshoot { get; init; } = new(1.3m, "");

    /// <summary>With a target of zero, an actual of this much or more calls for a reason.</summary>
    public Threshold OvershootOverZero { get; init; } = new(30m, "");

    /// <summary>A satisfaction target below this asks for too little.</summary>
    public Threshold WeakSatisfaction { get; init; } = new(0.8m, "");

    /// <summary>A growth of this much either way calls for a reason.</summary>
    public Threshold GrowthReason { get; init; } = new(0.3m, "");
}

/// <summary>A threshold with the place it comes from.</summary>
public sealed record Threshold(decimal Value, string Source)
{
    /// <summary>Whether the original was checked; see <see cref="Cite"/>.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>The source as a finding cites it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}

/// <summary>A dimension, or a class within it, that forms of a type must have.</summary>
public sealed record RequiredDimension(FormType Form, Dimension Dimension, IndicatorClass Class);

/// <summary>The length of a public notice, and how its days are counted.</summary>
public sealed record NoticeRule(int Days, bool WorkingDays, bool FirstDayCounts, string Source)
{
    /// <summary>The last day printed is one of those counted; if not, it is the one after them.</summary>
    public bool LastDayCounts { get; init; } = true;

    /// <summary>A last day on a day of rest is put off to the next that is worked.</summary>
    public bool EndsOnWorkingDay { get; init; }

    /// <summary>Somebody laid it down; what is only our usual arrangement is held against nobody's notice.</summary>
    public bool Binding { get; init; } = true;

    /// <summary>"7天" or "7个工作日".</summary>
    public string Length => $"{Days}{(WorkingDays ? "个工作日" : "天")}";

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);

    /// <summary>Whether the original was checked.</summary>
    public bool Verified { get; init; } = true;
}
