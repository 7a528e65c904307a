namespace Mingji.Core.Filling;

/// <summary>What a cell of a form being filled in holds. The numbers are stored with history: new ones go to the end.</summary>
public enum CellField
{
    /// <summary>The row itself: its label, or nothing that can be filled in.</summary>
    Row = 0,

    /// <summary>The value of a header field, the plan of a stage.</summary>
    Value = 1,
    Initial = 2,
    Adjusted = 3,
    Executed = 4,
    Expected = 5,
    Points = 6,
    Rate = 7,
    Score = 8,
    Reason = 9,
    Name = 10,
    Target = 11,
    Cycle = 12,
    Actual = 13,
    Criteria = 14,
    Formula = 15,
    Explanation = 16,
    Remark = 17,
    Goal = 18,
    CycleGoal = 19,
    Achieved = 20,
    Likelihood = 21,

    /// <summary>The first column of a table of amounts; the others follow.</summary>
    FirstColumn = 24,
}
