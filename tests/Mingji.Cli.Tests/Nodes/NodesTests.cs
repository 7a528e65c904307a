using Mingji.Bench.Workbench;
using Mingji.Tests;
using Mingji.Workbench.Jobs;

namespace Mingji.Cli.Tests.Nodes;

/// <summary>The small version of bench/run nodes.</summary>
public sealed class NodesTests
{
    [Fact]
    public async Task Nodes_that_are_killed_lose_no_save_and_do_each_form_once()
    {
        if (NodesRun.WhyNot is { } why) Assert.Skip(why);
        var came = await new NodesRun(Checkout.At("docs", "operations.md"), 100, 5, TimeSpan.FromSeconds(2)).Run();
        Assert.Equal((JobState.Done, 100, 0), (came.Job.State, came.Job.Done, came.Job.Refused));
        Assert.Equal((0, 0, 0, 0), (came.NotOnce, came.Lost, came.Faults, came.Errors));
        Assert.True(came.Kills >= 3);
        Assert.True(came.MoreRetries == 0, string.Join('\n', came.Tally.Retries));
    }

    [Fact]
    public void The_documented_balancer_goes_to_every_node()
    {
        var site = Balancer.Site(File.ReadAllText(Checkout.At("docs", "operations.md")), [new("http://127.0.0.1:1"), new("http://127.0.0.1:2"), new("http://127.0.0.1:3")], 4);
        foreach (var part in new[] { "server 127.0.0.1:1 ", "server 127.0.0.1:2 ", "server 127.0.0.1:3 ", "listen 127.0.0.1:4;" })
            Assert.Contains(part, site, StringComparison.Ordinal);
        Assert.DoesNotContain("ssl", site, StringComparison.Ordinal);
    }
}
