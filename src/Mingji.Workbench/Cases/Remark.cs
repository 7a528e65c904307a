using System.Collections.Immutable;

namespace Mingji.Workbench.Cases;

/// <summary>
/// What a reviewer says of a cell, with the answers to it. <paramref name="Label"/> is the cell's name when it was said. Open until it is
/// settled.
/// </summary>
public sealed record Remark(
    long Id, int Cell, string Label, string Text, long PersonId, string PersonName, string At, string? SettledBy, string? SettledAt,
    ImmutableArray<RemarkAnswer> Answers)
{
    public bool IsOpen => SettledAt is null;
}

/// <summary>An answer to a remark, by the preparer or a reviewer.</summary>
public sealed record RemarkAnswer(long RemarkId, string Text, string PersonName, string At);

/// <summary>A remark was made on a cell.</summary>
public sealed record RemarkAdded(long Remark, int Cell, string Label, string Text)
{
    public const string Kind = "remark-added";
}

/// <summary>A remark was answered.</summary>
public sealed record RemarkAnswered(long Remark, int Cell, string Label, string Text)
{
    public const string Kind = "remark-answered";
}

/// <summary>A remark was settled: what it asks for is done, or no longer asked for.</summary>
public sealed record RemarkSettled(long Remark, int Cell, string Label)
{
    public const string Kind = "remark-settled";
}
