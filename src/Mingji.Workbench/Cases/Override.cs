namespace Mingji.Workbench.Cases;

/// <summary>
/// A finding that a reviewer lets stand, and why. It speaks of one finding with one message: when the finding changes, it no longer holds.
/// </summary>
public sealed record Override(string Rule, string MessageHash, string Message, int Cell, string Label, string Reason, string PersonName, string At);

/// <summary>A finding was let stand.</summary>
public sealed record FindingOverridden(string Rule, string MessageHash, int Cell, string Label, string Message, string Reason)
{
    public const string Kind = "finding-overridden";
}

/// <summary>A finding counts again.</summary>
public sealed record OverrideWithdrawn(string Rule, string MessageHash, int Cell, string Label)
{
    public const string Kind = "override-withdrawn";
}
