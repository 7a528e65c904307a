namespace Mingji.Core.Evaluations;

/// <summary>Which rows of the self-evaluation a row of an evaluation's table is held against when none has its name.</summary>
public enum SelfRows
{
    /// <summary>The execution rate of the funds.</summary>
    Execution,
    Quantity,
    Quality,
    Timeliness,
    Cost,

    /// <summary>All classes of benefit together.</summary>
    Benefit,
    Satisfaction,
}
