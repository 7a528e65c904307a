namespace Mingji.Core.Rubrics;

/// <summary>
/// Points of a rubric: a number of points ("5分"), or, when <paramref name="Share"/>, a fraction of the indicator's points ("满分" is 1,
/// "分值的80%" is 0.8). Negative where points are taken off.
/// </summary>
public readonly record struct PointsAmount(decimal Value, bool Share)
{
    public static readonly PointsAmount Full = new(1m, Share: true);
    public static readonly PointsAmount Zero = new(0m, Share: false);

    public static PointsAmount Of(decimal points) => new(points, Share: false);

    /// <summary>In points, for an indicator worth <paramref name="points"/>.</summary>
    public decimal In(decimal points) => Share ? Value * points : Value;

    public PointsAmount Negated => this with { Value = -Value };

    /// <summary>"5分", "满分", "分值的80%"; without sign.</summary>
    public override string ToString() =>
        !Share ? Quantity.Plainly(Math.Abs(Value)) + "分" :
        Value == 1m ? "满分" :
        "分值的" + Quantity.Plainly(Math.Abs(Value) * 100m) + "%";
}
