using Microsoft.Extensions.DependencyInjection;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Web.Tests.Public;

/// <summary>Whoever opens the demo finds something in every part of the portal, and what is there holds.</summary>
public sealed class DemoPublicTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task The_demo_opens_with_publications_a_unit_of_pictures_and_an_open_notice()
    {
        var settings = new WebSettings("http://127.0.0.1:0", Path.Combine(_folder, "mingji.db"), _folder, Checkout.At("standards"))
        {
            Demo = true, Samples = Checkout.At("samples"),
        };
        await using var app = WebHost.Build(settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(7, (await FirstStart.Links(app, settings)).Count);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        Task<string> Page(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));
        var front = await Page("/public");
        foreach (var says in new[] { "进港公路日常养护", "桥梁定期检测", "口岸集疏运补助资金分配方案" }) Assert.Contains(says, front, StringComparison.Ordinal);
        Assert.Contains("<svg", await Page("/public/units/350801"), StringComparison.Ordinal);
        Assert.Contains("核算一致", await Page("/public/documents/1"), StringComparison.Ordinal);
        Assert.Contains("提出异议", await Page("/public/notices/1"), StringComparison.Ordinal);
        foreach (var ending in new[] { "docx", "xlsx", "html", "csv", "json" }) Assert.NotEmpty(await Page($"/public/documents/1/file.{ending}"));
        var report = await Verification.Run(app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<EvidenceFolder>());
        Assert.Empty(report.Faults);
    }
}
