using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

public class RubricPageTests
{
    [Fact]
    public void The_page_of_the_rubric_language_is_the_generated_one()
    {
        Same(Path.Combine("docs", "rubric-language.md"), RubricPage.Write());
    }

    [Fact]
    public void The_curves_of_the_page_are_the_generated_ones()
    {
        foreach (var example in RubricExamples.All)
        {
            if (RubricCurve.Svg(example.Rubric, example.Text) is { } svg) Same(Path.Combine("docs", "pictures", "rubrics", example.Picture), svg);
        }
    }

    [Fact]
    public void Every_kind_has_an_example_of_its_own_kind()
    {
        Assert.All(RubricExamples.All, example => Assert.Equal(example.Kind, example.Rubric.Kind));
        Assert.Equal(14, RubricExamples.All.Select(e => e.Kind).Append(RubricKind.Judgement).Distinct(StringComparer.Ordinal).Count());
    }

    private static void Same(string relative, string content)
    {
        var file = Path.Combine(WordingTable.Root(), relative);
        if (Environment.GetEnvironmentVariable("MINGJI_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == content, relative + " is stale: run the tests once with MINGJI_APPROVE=1");
    }
}
