using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Reports;

/// <summary>
/// Something of the dossier that a sentence may state. <paramref name="Key"/> stays the same while the dossier does; <paramref name="Label"/>
/// is what people call it; <paramref name="Text"/> is how a sentence prints it; <paramref name="Figure"/> is null for words.
/// </summary>
public sealed record ReportFact(string Key, string Label, string Text, Figure? Figure);

/// <summary>
/// A row of the dossier that sentences are written of one by one: an indicator, a project. <paramref name="Id"/> stays with the row.
/// </summary>
public sealed record ReportItem(string Id, string Name, ImmutableDictionary<string, ReportFact> Facts);

/// <summary>The rows that a sentence or a table of the outline is written of.</summary>
public enum ReportItems
{
    /// <summary>Indicators of output, of benefit, of satisfaction.</summary>
    Output,
    Benefit,
    Satisfaction,

    /// <summary>Indicators that miss their target by the numbers.</summary>
    Missed,

    /// <summary>All indicators of the self-evaluation.</summary>
    Indicators,

    /// <summary>The unit's projects, by their self-evaluations.</summary>
    Projects,

    /// <summary>The parts of the score sheet: decision, process, output, benefit.</summary>
    Parts,

    /// <summary>Rows of the score sheet under each part.</summary>
    DecisionRows,
    ProcessRows,
    OutputRows,
    BenefitRows,

    /// <summary>Of final accounts: the sources of the year's income, and the kinds of its expenditure, that have an amount.</summary>
    IncomeParts,
    ExpenditureParts,

    /// <summary>The classes (类) and the items (项) of general public budget expenditure.</summary>
    FunctionClasses,
    FunctionItems,

    /// <summary>The classes of basic expenditure by economic classification.</summary>
    EconomicClasses,

    /// <summary>The kinds of the three publics.</summary>
    PublicKinds,

    /// <summary>The unit's vehicles by use.</summary>
    VehicleKinds,
}
