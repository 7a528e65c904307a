namespace Mingji.Documents.Recognition;

/// <summary>What it costs to read a cell of a class as a cell of a column: 0 fits, 20 is odd, 60 and more hardly ever right.</summary>
internal static class ColumnCosts
{
    public static bool NeedsName(ColumnKind kind) => kind is ColumnKind.Target or ColumnKind.Cycle or ColumnKind.Actual or ColumnKind.Points
        or ColumnKind.Score or ColumnKind.Criteria;

    /// <summary>What it costs to leave a column empty.</summary>
    public static int Skip(ColumnKind kind) => kind switch
    {
        ColumnKind.Target or ColumnKind.Cycle or ColumnKind.Adjusted => 8,
        ColumnKind.Actual or ColumnKind.Executed => 7,
        ColumnKind.Expected => 6,
        ColumnKind.Points or ColumnKind.Score => 6,
        ColumnKind.Level2 => 3,
        ColumnKind.Criteria or ColumnKind.Operator or ColumnKind.Unit => 4,
        _ => 1,
    };

    public static int Of(CellClass cell, ColumnKind column) => column switch
    {
        ColumnKind.Side => 70,
        ColumnKind.Level1 => Level1(cell),
        ColumnKind.Level2 => Level2(cell),
        ColumnKind.Name => Name(cell),
        ColumnKind.Target or ColumnKind.Cycle => Target(cell),
        ColumnKind.Actual => Target(cell) is var cost && cell is CellClass.Long or CellClass.Short ? cost - 5 : cost,
        ColumnKind.Prior => Target(cell) + 6,
        ColumnKind.Expected => Target(cell) + 1,
        ColumnKind.Cause => cell is CellClass.Likelihood ? 0 : cell is CellClass.Dash ? 3 : 45,
        ColumnKind.Likelihood => cell is CellClass.Likelihood ? 0 : cell is CellClass.Dash ? 3 : 40,
        ColumnKind.Points or ColumnKind.Score or ColumnKind.Review or ColumnKind.HeadingPoints => Points(cell),
        ColumnKind.Operator => cell is CellClass.Operator ? 0 : 60,
        ColumnKind.Unit => cell is CellClass.UnitWord ? 0 : cell is CellClass.Short ? 20 : 60,
        ColumnKind.Criteria => Text(cell) - (cell is CellClass.Criteria ? 10 : 0),
        ColumnKind.Reason or ColumnKind.Explanation or ColumnKind.Formula or ColumnKind.Remark => Text(cell),
        ColumnKind.Initial or ColumnKind.Adjusted or ColumnKind.Executed => Money(cell),
        ColumnKind.Rate => cell switch { CellClass.Value => 0, CellClass.Dash => 3, CellClass.Number => 5, _ => 90 },
        ColumnKind.Serial => cell is CellClass.Number ? 0 : 70,
        _ => 12,
    };

    private static int Money(CellClass cell) => cell switch
    {
        CellClass.Number => 0,
        CellClass.Dash => 3,
        CellClass.Value => 6,
        _ => 90,
    };

    private static int Level1(CellClass cell) => cell switch
    {
        CellClass.Heading1 => 0,
        CellClass.HeadingAny or CellClass.HeadingWithPoints => 4,
        CellClass.Short => 22,
        CellClass.Heading2 => 30,
        CellClass.Group => 30,
        _ => 90,
    };

    private static int Level2(CellClass cell) => cell switch
    {
        CellClass.Heading2 => 0,
        CellClass.HeadingAny or CellClass.HeadingWithPoints => 2,
        CellClass.Group => 8,
        CellClass.Short => 18,
        CellClass.Heading1 => 25,
        _ => 90,
    };

    private static int Name(CellClass cell) => cell switch
    {
        CellClass.Numbered or CellClass.Placeholder => 0,
        CellClass.Short => 3,
        CellClass.Long => 14,
        CellClass.HeadingAny => 10,
        CellClass.Heading2 or CellClass.HeadingWithPoints => 32,
        CellClass.Group => 45,
        CellClass.Criteria => 35,
        CellClass.Value => 40,
        CellClass.Heading1 => 55,
        _ => 80,
    };

    private static int Target(CellClass cell) => cell switch
    {
        CellClass.Value => 0,
        CellClass.Number or CellClass.Dash => 4,
        CellClass.Short or CellClass.Likelihood => 10,
        CellClass.UnitWord => 10,
        CellClass.Long => 20,
        CellClass.Operator or CellClass.Criteria => 40,
        CellClass.Placeholder => 10,
        _ => 60,
    };

    private static int Points(CellClass cell) => cell switch
    {
        CellClass.Number => 0,
        CellClass.Dash => 3,
        CellClass.Value => 40,
        _ => 100,
    };

    private static int Text(CellClass cell) => cell switch
    {
        CellClass.Long or CellClass.Criteria => 2,
        CellClass.Short or CellClass.Likelihood => 6,
        CellClass.Dash or CellClass.Placeholder => 3,
        CellClass.UnitWord => 8,
        CellClass.Numbered => 30,
        CellClass.Value => 30,
        CellClass.Number => 55,
        _ => 50,
    };
}
