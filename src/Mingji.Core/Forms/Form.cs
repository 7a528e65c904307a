using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Indicators;
using Mingji.Core.Narratives;

namespace Mingji.Core.Forms;

/// <summary>
/// One official form as read: a typed record of the sections that official forms are made of. A section that the form does not have is
/// empty; a section that it has but nobody filled in is not (see <see cref="Goals.Asked"/>).
/// </summary>
public sealed record Form
{
    /// <summary>"F1", "F2", … in the order of the document.</summary>
    public required string Id { get; init; }

    public required FormType Type { get; init; }

    /// <summary>The heading as printed; empty when the form has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit that the form is about; null when it does not say.</summary>
    public string? Unit { get; init; }

    /// <summary>The project that the form is about; null for whole units.</summary>
    public string? Project { get; init; }

    /// <summary>The year that the form says it is for.</summary>
    public FiscalYear? FiscalYear { get; init; }

    /// <summary>The form's first cell.</summary>
    public Place At { get; init; } = Place.Nowhere;

    /// <summary>The money unit that the form's heading states ("单位：万元"); <see cref="Unit.None"/> when it doesn't.</summary>
    public Unit MoneyUnit { get; init; } = Figures.Unit.None;

    /// <summary>Header fields under their English glossary names.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<FundsRow> Funds { get; init; } = [];

    public Goals? Goals { get; init; }

    public ImmutableArray<StagePlanRow> StagePlan { get; init; } = [];

    /// <summary>Level-1 and level-2 headings with the points they announce ("效益指标（30分）").</summary>
    public ImmutableArray<IndicatorHeading> Headings { get; init; } = [];

    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>The total row of the indicators, if there is one.</summary>
    public TotalRow? Total { get; init; }

    /// <summary>Tables of labelled amounts: allocation lists, summaries, use of funds, the final accounts' tables.</summary>
    public ImmutableArray<AmountTable> Tables { get; init; } = [];

    /// <summary>What the form's sentences state.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The text of a report that is written in Mingji; null in all other forms.</summary>
    public WrittenReport? Report { get; init; }

    /// <summary>The dates of a public notice.</summary>
    public NoticePeriod? Notice { get; init; }

    /// <summary>
    /// What was not understood between the form's first and last cell that was; the furniture of the page around it doesn't count.
    /// </summary>
    public ImmutableArray<UnreadText> Unread { get; init; } = [];

    /// <summary>The document ends inside the form: its last row lacks what all rows before it have.</summary>
    public bool IsCut { get; init; }

    /// <summary>The form was only partly read: that something is not in it then proves nothing.</summary>
    public bool IsPartial => IsCut || !Unread.IsEmpty;

    /// <summary>Every text of the form in reading order, used or not: what the text checks read.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];
}
