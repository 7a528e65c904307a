using Mingji.Core.Standards;

namespace Mingji.Core.Rubrics;

/// <summary>Compiles the criteria of packs: what <c>standards check</c> runs their cases with, and marks manual where it can't.</summary>
public static class PackCriteria
{
    /// <summary>Stands in for points that a framework leaves to the user, where only executability is asked.</summary>
    private const decimal AnyPoints = 100m;

    public static CompiledCriteria Compile(FrameworkIndicator indicator, decimal? points)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var compiled = KnownRubrics.Compile(indicator.Criteria, points ?? AnyPoints, indicator.Formula);
        if (compiled.Rubric is not { } rubric)
        {
            return new CompiledCriteria(false, string.Join('；', compiled.Unread.Select(words => $"“{words.Text}”{words.Why}")), null);
        }

        return new CompiledCriteria(true, "", value => rubric.Evaluate(Input(indicator.Name, value)).Score);
    }

    private static RubricInput Input(string name, string value) => QuantityText.TryRead(value, out var number, out _)
        ? new RubricInput { Subject = FactNames.Of(name), Value = number }
        : new RubricInput { Subject = FactNames.Of(name), Grade = value };
}
