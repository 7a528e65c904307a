using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

public class PackPageTests
{
    private const string Begin = "<!-- 以下字段表由程序生成 -->\n";
    private const string End = "<!-- 字段表完 -->\n";

    [Fact]
    public void The_tables_of_the_packs_page_are_those_of_the_loader()
    {
        var file = Path.Combine(Root(), "docs", "packs.md");
        var page = File.ReadAllText(file);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var written = page[..begin] + "\n" + PackPage.Write() + "\n" + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("MINGJI_APPROVE") == "1") File.WriteAllText(file, written);
        Assert.True(File.ReadAllText(file) == written, "docs/packs.md is stale: run the tests once with MINGJI_APPROVE=1");
    }

    [Fact]
    public void The_example_of_the_packs_page_loads()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "packs.md"));
        var begin = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var yaml = page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
        var foundation = PackText.Loaded(PackText.Head + PackText.FourGrades);
        var result = StandardLoader.Load(new("yunping-2024", [new("pack.yaml", yaml)]), foundation);
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        Assert.True(StandardCheck.Run(new([result.Standard!], [])).Holds);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingji.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
