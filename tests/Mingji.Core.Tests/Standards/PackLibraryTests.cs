using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

public class PackLibraryTests
{
    private const string Patrols = "library:\n  - { path: [产出指标, 数量指标], name: 巡查次数, unit: 次, direction: positive, targets: [≥12次] }\n";

    [Fact]
    public void An_indicator_of_the_library_knows_its_class_and_direction()
    {
        var patrols = Assert.Single(PackText.Loaded(PackText.Head + Patrols).Library);
        Assert.Equal((Dimension.Output, IndicatorClass.Quantity, Direction.Positive), (patrols.Dimension, patrols.Class, patrols.Direction));
        Assert.Equal("产出指标/数量指标/巡查次数", patrols.Key);
    }

    [Theory]
    [InlineData("unit: 次", "unit: 个", "读作“次”")]
    [InlineData("positive", "reverse", "的方向读作positive")]
    [InlineData("数量指标", "巡查指标", "不是认得的一级、二级指标")]
    [InlineData("巡查次数", "维护及时率", "读起来是timeliness一类")]
    [InlineData("[≥12次]", "[]", "一个指标值也没有")]
    public void An_indicator_that_forms_would_read_otherwise_is_refused(string written, string instead, string reason)
    {
        var pack = PackText.Load(PackText.Head + Patrols.Replace(written, instead, StringComparison.Ordinal));
        Assert.Contains(reason, string.Join('\n', pack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_has_the_library_of_its_base_and_words_some_of_it_anew()
    {
        var foundation = PackText.Loaded(PackText.Head + Patrols);
        var own = new PackFolder("own", [new("pack.yaml", "title: 本地\nscope: city\nbase: trial\n" + Patrols.Replace("≥12次", "≥24次", StringComparison.Ordinal))]);
        Assert.Equal("≥24次", Assert.Single(StandardLoader.Load(own, foundation).Standard!.Library).Targets[0]);
        var silent = new PackFolder("silent", [new("pack.yaml", "title: 本地\nscope: city\nbase: trial\n")]);
        Assert.Single(StandardLoader.Load(silent, foundation).Standard!.Library);
    }

    [Fact]
    public void The_library_that_comes_with_the_packs_has_every_class_and_scores_itself()
    {
        var folder = Path.Combine(PackPageTests.Root(), "standards", "national-2020-self-evaluation");
        var files = Directory.GetFiles(folder, "*.yaml").Select(f => new PackFile(Path.GetFileName(f), File.ReadAllText(f)));
        var loaded = StandardLoader.Load(new("national-2020-self-evaluation", [.. files]));
        Assert.Empty(loaded.Errors);
        var library = loaded.Standard!.Library;
        Assert.InRange(library.Length, 60, 200);
        Assert.Equal(9, library.Select(i => i.Class).Distinct().Count());
        foreach (var indicator in library.Where(i => i.Unit.Length > 0))
        {
            var target = IndicatorValueReader.ReadTarget(indicator.Targets[0], Place.Nowhere, indicator.Name);
            var done = indicator.Targets[0].TrimStart('≥', '≤', '>');
            var answer = Core.Scoring.TargetAnswer.Of(indicator.Name, indicator.Targets[0], done, 10);
            Assert.True(answer.Comparable, $"{indicator.Name}: {target.Text} against {done}");
        }
    }
}
