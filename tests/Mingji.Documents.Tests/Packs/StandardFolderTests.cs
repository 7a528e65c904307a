using Mingji.Core.Rubrics;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;

namespace Mingji.Documents.Tests.Packs;

/// <summary>The packs that the project ships, read from where the build puts them.</summary>
public class StandardFolderTests
{
    private static readonly StandardCatalog Shipped = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards"));

    [Fact]
    public void Every_shipped_pack_loads()
    {
        Assert.Empty(Shipped.Refused.SelectMany(refused => refused.Errors).Select(error => error.ToString()));
        Assert.NotEmpty(Shipped.Standards);
    }

    [Fact]
    public void Every_worked_case_of_the_shipped_packs_holds()
    {
        var report = StandardCheck.Run(Shipped, PackCriteria.Compile);
        Assert.Empty(report.Packs.SelectMany(pack => pack.Broken));
        Assert.True(report.Packs.Sum(pack => pack.CasesRun) > 30);
        Assert.Equal(0, report.Packs.Sum(pack => pack.CasesNotRun));
    }

    [Theory]
    [InlineData("某某市财政局", "national-2020-self-evaluation")]
    [InlineData("赣州市某区口岸管理办公室", "jiangxi-2021")]
    [InlineData("岳阳市某局", "hunan-yueyang-2021")]
    [InlineData("广东省某厅", "guangdong-2021-targets")]
    [InlineData("广州市某区服务中心", "guangzhou-target-list")]
    [InlineData("韶关市某中心", "shaoguan-2021-basics")]
    public void A_unit_finds_its_pack(string unit, string id) =>
        Assert.Equal(id, Shipped.Choose(new() { Heads = [unit] }).Standard.Id);

    [Fact]
    public void One_pack_can_be_loaded_by_its_own_folder()
    {
        var catalog = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards", "jiangxi-2021"));
        Assert.Equal("jiangxi-2021", Assert.Single(catalog.Standards).Id);
        Assert.Equal(4, catalog.Standards[0].Grades.Length);
    }

    [Fact]
    public void A_pack_that_is_no_text_is_refused_and_its_neighbour_is_not()
    {
        var root = Directory.CreateTempSubdirectory("mingji-packs-");
        try
        {
            File.WriteAllBytes(Path.Combine(root.CreateSubdirectory("broken").FullName, "pack.yaml"), [0xFF, 0xFE, 0x00, 0xD8]);
            File.WriteAllText(Path.Combine(root.CreateSubdirectory("good").FullName, "pack.yaml"), "title: 好\nscope: city\n");
            root.CreateSubdirectory("empty");
            var catalog = StandardFolder.Load(root.FullName);
            Assert.Equal("good", Assert.Single(catalog.Standards).Id);
            Assert.Equal("broken/pack.yaml:1:1", Assert.Single(Assert.Single(catalog.Refused).Errors).At.ToString());
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
