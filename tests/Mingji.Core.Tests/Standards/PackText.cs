using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

/// <summary>Packs written as text, for tests.</summary>
internal static class PackText
{
    public const string Head = "title: 试验包\n";

    public const string FourGrades = """
        grades:
          - { name: 优, from: 90, to: 100 }
          - { name: 良, from: 80, to: 90 }
          - { name: 中, from: 60, to: 80 }
          - { name: 差, from: 0, to: 60 }
        """;

    public static PackFolder Folder(string id, string yaml) => new(id, [new("pack.yaml", yaml), new("scope.yaml", "scope: city")]);

    public static LoadResult Load(string yaml, Standard? foundation = null) => StandardLoader.Load(Folder("trial", yaml), foundation);

    public static Standard Loaded(string yaml, Standard? foundation = null)
    {
        var result = Load(yaml, foundation);
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        return result.Standard!;
    }

    public static PackError OnlyError(string yaml)
    {
        var result = Load(yaml);
        Assert.Null(result.Standard);
        return Assert.Single(result.Errors);
    }
}
