namespace Mingji.Web.Tests.Running;

/// <summary>A clock that a test moves on.</summary>
internal sealed class Movable : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 2, 1, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
