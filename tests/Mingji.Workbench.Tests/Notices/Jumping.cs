namespace Mingji.Workbench.Tests.Notices;

/// <summary>A clock that a test sets, forwards and backwards.</summary>
internal sealed class Jumping(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
