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
}
