using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Tests;
using Mingji.Web.Hosting;

namespace Mingji.Web.Tests.Security;

public sealed class SharedKeysTests
{
    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_understand_each_others_cookies()
    {
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        using var cluster = PostgresCluster.Start();
        var folder = Directory.CreateTempSubdirectory("mingji-keys-").FullName;
        var settings = new WebSettings("http://127.0.0.1:0", cluster.NewDatabase(), folder, Checkout.At("standards"));
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => WebHost.Build(settings))));
        try
        {
            var cookies = await Task.WhenAll(nodes.Select(n => Task.Run(() =>
                n.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("somebody"))));
            foreach (var node in nodes)
                Assert.All(cookies, c => Assert.Equal("somebody", node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(c)));
            var store = nodes[0].Services.GetRequiredService<Mingji.Workbench.Storage.IStore>();
            Assert.Equal(1, await store.Read(s => s.Single<long>("select count(*) from keys")));
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
            Directory.Delete(folder, true);
        }
    }
}
