namespace Mingji.Web.Hosting;

/// <summary>The clock of some days ago: what the demo shows as past was done by then.</summary>
internal sealed class EarlierClock(TimeProvider clock, int days) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(-days);
}
