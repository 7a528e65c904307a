using System.Collections.Immutable;
using Mingji.Core.Scoring;

namespace Mingji.Core.Standards;

/// <summary>Compiles the criteria of a framework's indicator.</summary>
public delegate CompiledCriteria CriteriaCompiler(FrameworkIndicator indicator, decimal? points);

/// <summary>
/// Criteria made executable or not. <paramref name="Why"/> names the words that weren't read or what a person must judge (Chinese);
/// <paramref name="Score"/> gives the score of a value as written, and is null when a person judges.
/// </summary>
public sealed record CompiledCriteria(bool Executable, string Why, Func<string, decimal?>? Score);

/// <summary>Loads packs and runs their worked cases: what <c>mingji standards check</c> prints.</summary>
public static class StandardCheck
{
    /// <summary>
    /// Runs every case for which there is something to run it. Without <paramref name="compiler"/> the cases of criteria are counted as
    /// not run: that is not the same as held.
    /// </summary>
    public static StandardCheckReport Run(StandardCatalog catalog, CriteriaCompiler? compiler = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var packs = catalog.Standards.Select(standard => Run(standard, compiler))
            .Concat(catalog.Refused.Select(refused => new PackReport(refused.Id, null) { Errors = refused.Errors }));
        return new([.. packs.OrderBy(pack => pack.Id, StringComparer.Ordinal)]);
    }

    private static PackReport Run(Standard standard, CriteriaCompiler? compiler)
    {
        var broken = ImmutableArray.CreateBuilder<string>();
        var run = standard.GradeCases.Length + standard.ReasonCases.Length + standard.LightCases.Length + standard.RiskCases.Length
            + standard.BudgetCases.Length + standard.ReportCases + standard.NoticeCases;
        var notRun = 0;
        foreach (var worked in standard.Cases)
        {
            var answer = TargetAnswer.Of(worked.Name, worked.Target, worked.Actual, worked.Points, standard.Scores);
            Compare(Shown(worked), worked.Score, answer.Score, ref run, broken);
        }

        foreach (var worked in standard.CriteriaCases)
        {
            if (compiler is null) notRun++;
            else Compare($"评分标准：{worked.Indicator}，实际{worked.Value}", worked.Score, Score(worked, standard, compiler), ref run, broken);
        }

        return new(standard.Id, standard)
        {
            CasesRun = run,
            CasesNotRun = notRun,
            Broken = broken.ToImmutable(),
            Manual = Manual(standard, compiler),
        };
    }

    private static decimal? Score(CriteriaCase worked, Standard standard, CriteriaCompiler compiler)
    {
        var indicator = standard.Meant(worked.Indicator, worked.Framework).First();
        return compiler(indicator, worked.Points ?? indicator.Points).Score?.Invoke(worked.Value);
    }

    private static void Compare(string what, decimal? expected, decimal? given, ref int run, ImmutableArray<string>.Builder broken)
    {
        run++;
        if (expected != given) broken.Add($"{what}：算例写{Shown(expected)}，按规则是{Shown(given)}");
    }

    private static string Shown(WorkedCase worked) => $"{worked.Says}：{worked.Name}，目标{worked.Target}，完成{worked.Actual}";

    private static string Shown(decimal? score) => score is { } points ? $"{points:0.####}分" : "由人评";

    private static ImmutableArray<string> Manual(Standard standard, CriteriaCompiler? compiler) => compiler is null
        ? []
        : [.. standard.Framework.Where(i => i.Criteria.Length > 0)
            .Select(i => (i.Name, Compiled: compiler(i, i.Points)))
            .Where(i => !i.Compiled.Executable)
            .Select(i => $"{i.Name}：{i.Compiled.Why}")];
}

/// <summary>What came of checking the packs.</summary>
public sealed record StandardCheckReport(ImmutableArray<PackReport> Packs)
{
    /// <summary>Every pack was loaded and every case that ran holds.</summary>
    public bool Holds => Packs.All(pack => pack.Holds);
}

/// <summary>One pack: refused (then <see cref="Errors"/> say why), or loaded, with what its cases gave.</summary>
public sealed record PackReport(string Id, Standard? Standard)
{
    public ImmutableArray<PackError> Errors { get; init; } = [];

    public int CasesRun { get; init; }

    /// <summary>Cases for which nothing was there to run them.</summary>
    public int CasesNotRun { get; init; }

    /// <summary>Cases that don't hold, each as a Chinese sentence.</summary>
    public ImmutableArray<string> Broken { get; init; } = [];

    /// <summary>Indicators whose criteria a person must judge, each with the reason.</summary>
    public ImmutableArray<string> Manual { get; init; } = [];

    public bool Holds => Errors.IsEmpty && Broken.IsEmpty && Standard is not null;
}
