using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>Reads the frameworks; refuses points that don't add up, names met twice and formulas that run in circles.</summary>
internal static class PackFrameworks
{
    /// <summary>Far more than any bureau prints; keeps the search for circles shallow.</summary>
    private const int MostIndicators = 1000;

    public static ImmutableArray<IndicatorFramework> Read(PackFields pack)
    {
        var frameworks = ImmutableArray.CreateBuilder<IndicatorFramework>();
        foreach (var fields in pack.Groups("frameworks", PackSchema.Framework))
        {
            var framework = Framework(fields);
            if (frameworks.Any(other => other.Id == framework.Id)) fields.Refuse("id", $"编号“{framework.Id}”写了两次", "包内唯一");
            frameworks.Add(framework);
        }

        return frameworks.ToImmutable();
    }

    private static IndicatorFramework Framework(PackFields fields)
    {
        var id = fields.Text("id");
        var headings = Headings(fields);
        var indicators = Indicators(fields, id);
        if (indicators.Count > MostIndicators) fields.Refuse("indicators", $"指标有{indicators.Count}个，太多", $"不超过{MostIndicators}个");
        else if (FormulaCircle.Find(indicators.Select(i => (i.Indicator.Name, i.Indicator.Formula))) is { } circle)
        {
            var start = indicators.First(i => PlainText.Tight(i.Indicator.Name) == circle[0]);
            start.Fields.Refuse("formula", $"公式互相引用成了圈：{string.Join("→", circle)}", "由不引用自身的数算出");
        }

        var total = fields.Number("points", 0, 1000);
        CheckPoints(fields, total, headings, indicators);
        return new(id, fields.Text("title"), fields.Word<FormType>("form"), total,
            [.. headings.Select(h => h.Heading)], [.. indicators.Select(i => i.Indicator)]);
    }

    private static List<(FrameworkHeading Heading, PackFields Fields)> Headings(PackFields framework)
    {
        var headings = new List<(FrameworkHeading Heading, PackFields Fields)>();
        foreach (var fields in framework.Groups("headings", PackSchema.Heading))
        {
            var heading = new FrameworkHeading(fields.Texts("path"), fields.Number("points", 0, 1000) ?? 0);
            if (heading.Path.Length is 0 or > 2) fields.Refuse("path", $"标题有{heading.Path.Length}级", "一级，或一级和二级");
            if (headings.Any(other => other.Heading.Path.SequenceEqual(heading.Path))) fields.Refuse("path", "这个标题写了两次", "每个标题一次");
            headings.Add((heading, fields));
        }

        return headings;
    }

    private static List<(FrameworkIndicator Indicator, PackFields Fields)> Indicators(PackFields framework, string id)
    {
        var indicators = new List<(FrameworkIndicator Indicator, PackFields Fields)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in framework.Groups("indicators", PackSchema.Indicator))
        {
            var indicator = new FrameworkIndicator(
                fields.Texts("path"),
                fields.Text("name"),
                fields.Number("points", 0, 1000),
                fields.Text("criteria"),
                fields.Text("formula"))
            {
                Explanation = fields.Text("explanation"),
                Framework = id,
            };
            if (indicator.Path.Length is 0 or > 2) fields.Refuse("path", $"上级标题有{indicator.Path.Length}级", "一级，或一级和二级");
            if (!seen.Add(string.Join('\n', [.. indicator.Path, indicator.Name])))
            {
                fields.Refuse("name", $"指标“{indicator.Name}”在同一标题下写了两次", "同一上级下唯一");
            }

            indicators.Add((indicator, fields));
        }

        return indicators;
    }

    /// <summary>Level-1 headings make the total; what stands under a heading makes the heading. Points not given are no zero.</summary>
    private static void CheckPoints(
        PackFields fields,
        decimal? total,
        List<(FrameworkHeading Heading, PackFields Fields)> headings,
        List<(FrameworkIndicator Indicator, PackFields Fields)> indicators)
    {
        var tops = headings.Where(h => h.Heading.Path.Length == 1).Select(h => (decimal?)h.Heading.Points).ToList();
        if (tops.Count > 0) Compare(fields, "总分", total, tops);
        else Compare(fields, "总分", total, [.. indicators.Select(i => i.Indicator.Points)]);
        foreach (var (heading, at) in headings)
        {
            var under = indicators.Where(i => Under(i.Indicator.Path, heading.Path)).Select(i => i.Indicator.Points).ToList();
            if (under.Count == 0) at.Refuse("path", $"标题“{string.Join('/', heading.Path)}”下没有指标", "指标体系里有的标题");
            else Compare(at, $"“{string.Join('/', heading.Path)}”", heading.Points, under);
            if (heading.Path.Length != 1) continue;
            var seconds = headings.Where(h => h.Heading.Path.Length == 2 && Under(h.Heading.Path, heading.Path)).ToList();
            var all = indicators.Where(i => Under(i.Indicator.Path, heading.Path))
                .All(i => seconds.Any(second => Under(i.Indicator.Path, second.Heading.Path)));
            if (seconds.Count > 0 && all)
            {
                Compare(at, $"“{heading.Path[0]}”的二级标题", heading.Points, [.. seconds.Select(s => (decimal?)s.Heading.Points)]);
            }
        }
    }

    private static bool Under(ImmutableArray<string> path, ImmutableArray<string> heading) =>
        path.Length >= heading.Length && path.Take(heading.Length).SequenceEqual(heading);

    private static void Compare(PackFields at, string what, decimal? stated, List<decimal?> parts)
    {
        if (stated is not { } points || parts.TrueForAll(part => part is null)) return;
        var sum = parts.Sum(part => part ?? 0);
        var open = parts.Exists(part => part is null);
        if (open ? sum <= points : sum == points) return;
        var shown = string.Join("＋", parts.OfType<decimal>());
        at.Refuse("points", $"{what}写{points}分，各项 {shown}＝{sum}分{(open ? "，已经超过" : "")}", "分值与各项之和相等");
    }
}
