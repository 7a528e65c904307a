using Mingji.Core.Rubrics;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary>Inputs of a rubric as written, before they are read as quantities.</summary>
internal sealed record RubricValues
{
    public string? Value { get; init; }

    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public string? Target { get; init; }

    public string? Actual { get; init; }

    public decimal? Count { get; init; }

    public IReadOnlyList<int>? Met { get; init; }

    public bool? Holds { get; init; }

    /// <summary>Something to evaluate was given.</summary>
    public bool Any => Value is not null || Facts.Count > 0 || Actual is not null || Count is not null || Met is not null
        || Holds is not null;

    /// <summary>A value in words stays a grade; facts and target must be numbers.</summary>
    public RubricInput ToInput()
    {
        var number = default(Quantity);
        var numeric = Value is not null && QuantityText.TryRead(Value, out number, out _);
        var limit = false;
        Quantity? target = Target is null ? null : Read("target", Target, out limit);
        return new RubricInput
        {
            Value = numeric ? number : null,
            Grade = numeric ? null : Value,
            Facts = [.. Facts.Select(f => new NamedFact(FactNames.Of(f.Name), Read(f.Name, f.Value, out _)))],
            Target = target,
            TargetIsLimit = limit,
            Actual = Actual is null ? null : Read("actual", Actual, out _),
            Count = Count,
            Met = Met is null ? null : [.. Met],
            Holds = Holds,
        };
    }

    private static Quantity Read(string name, string written, out bool limit) =>
        QuantityText.TryRead(written, out var value, out limit) ? value : throw new RefusedException($"“{name}”的值“{written}”不是一个数");
}
