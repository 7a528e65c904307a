namespace Mingji.Core.Figures;

/// <summary>A fiscal year; in China the calendar year.</summary>
public readonly record struct FiscalYear(int Year) : IComparable<FiscalYear>
{
    public FiscalYear Before => new(Year - 1);

    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Year < right.Year;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Year > right.Year;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Year <= right.Year;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Year >= right.Year;

    public override string ToString() => Year + "年";
}
