using System.CommandLine;
using System.Globalization;
using Mingji.Core.Rubrics;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary>What a rubric is asked for. <paramref name="Given"/>: there is something to evaluate.</summary>
internal sealed record RubricRequest(decimal? Points, string? Formula, RubricInput Input, bool Given);

/// <summary>The options of <c>mingji rubric TEXT</c>.</summary>
internal sealed class RubricOptions
{
    private readonly Option<decimal?> _points = new("--points") { HelpName = "分值", Description = "指标的分值" };
    private readonly Option<string?> _formula = new("--formula") { HelpName = "公式", Description = "旁边的计算公式" };
    private readonly Option<string?> _value = new("--value") { HelpName = "值", Description = "指标的实际值，如 103%" };
    private readonly Option<string[]> _facts = new("--fact") { HelpName = "名=值", Description = "一项事实，可多次给出" };
    private readonly Option<string?> _target = new("--target") { HelpName = "值", Description = "目标值" };
    private readonly Option<string?> _actual = new("--actual") { HelpName = "值", Description = "实际完成值" };
    private readonly Option<decimal?> _count = new("--count") { HelpName = "次数", Description = "出现的次数" };
    private readonly Option<string?> _met = new("--met") { HelpName = "1,3", Description = "符合的项" };
    private readonly Option<bool?> _holds = new("--holds") { HelpName = "true|false", Description = "第一个条件是否成立" };
    private readonly Option<bool> _proRata = new("--pro-rata") { Description = "不足一步的部分按比例计（默认只计整步）" };

    public IEnumerable<Option> All => [_points, _formula, _value, _facts, _target, _actual, _count, _met, _holds, _proRata];

    public RubricRequest Read(ParseResult parsed)
    {
        var facts = (parsed.GetValue(_facts) ?? []).Select(Fact).ToList();
        var met = parsed.GetValue(_met);
        var values = new RubricValues
        {
            Value = parsed.GetValue(_value),
            Facts = facts,
            Target = parsed.GetValue(_target),
            Actual = parsed.GetValue(_actual),
            Count = parsed.GetValue(_count),
            Met = met?.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries).Select(Item).ToList(),
            Holds = parsed.GetValue(_holds),
        };
        var input = values.ToInput() with { ProRataSteps = parsed.GetValue(_proRata) };
        return new RubricRequest(parsed.GetValue(_points), parsed.GetValue(_formula), input, values.Any);
    }

    private static (string Name, string Value) Fact(string written)
    {
        var sign = written.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0) throw new RefusedException($"--fact “{written}”没有读懂；要写成 名=值");
        return (written[..sign], written[(sign + 1)..]);
    }

    private static int Item(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException($"--met “{written}”不是项号；要写成 1,3");
}
