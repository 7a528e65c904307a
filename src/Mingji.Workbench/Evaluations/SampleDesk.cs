using System.Globalization;
using System.Security.Cryptography;
using Mingji.Core.Evaluations;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Evaluations;

/// <summary>
/// Draws samples. The seed is the system's, so that nobody tries draws until one pleases; every draw stays, with its seed, its rule and
/// the list of all candidates with their risks, so that it can be made again and explained.
/// </summary>
public sealed class SampleDesk(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    /// <summary>The most that are drawn at once.</summary>
    public const int Most = 500;

    private const int SeedBytes = 8;

    /// <summary>Draws, and makes the score sheet of each that was drawn; the number of the sample.</summary>
    public Task<long> Draw(Access access, DrawRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Due < Dates.Today(clock)) throw new RefusalException($"提交评价的期限{Dates.Of(request.Due)}已经过去，请填今天或以后的日子");
        if (request.Number is < 1 or > Most) throw new RefusalException($"一次抽1到{Most}个");
        if (request.Share is <= 0 or > 1) throw new RefusalException("比例应大于0、不超过100%");
        var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));
        return store.Write(session => Draw(session, access, request, seed), cancel);
    }

    /// <summary>How many could be drawn below a unit, and by which rule.</summary>
    public static int Count(Session session, OpenYear year, BudgetUnit unit, EvaluationKind kind, EvaluationSubject subject)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return SampleCandidates.Count(session, year, unit.Path, kind, subject);
    }

    private long Draw(Session session, Access access, DrawRequest request, string seed)
    {
        var year = EvaluationYears.MustSee(session, access, request.YearId);
        var unit = UnitTree.Find(session, request.UnitId);
        if (unit is null || !access.Sees(unit.Path)) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
        if (EvaluationAccess.WhyNotChoose(access, request.Kind, unit.Path) is { } why) throw new NoRightException(why);
        var standard = EvaluationYears.StandardOf(catalog, year);
        var table = EvaluationYears.TableOf(standard, request.Subject);
        var rules = standard.Evaluation!;
        var candidates = SampleCandidates.Of(session, year, unit.Path, request.Kind, request.Subject, rules.Risks);
        if (candidates.Count == 0)
        {
            throw new RefusalException($"{unit.Name}{year.Year}年度没有可抽取的：要已经提交自评，而且还没有{EvaluationNames.Of(request.Kind)}");
        }

        var rule = RuleOf(request, rules.Sampling, candidates.Count);
        if (rule.Number > Most) throw new RefusalException($"要抽{rule.Number}个，一次最多抽{Most}个；请缩小单位范围或减小比例");
        var drawn = SampleDraw.Of(candidates.Values.Select(c => new Candidate(c.CaseId, c.Risk.Points)), rule.Number, rule.ByLot, seed);
        var population = SamplePopulation.Write(candidates.Values);
        var now = clock.GetUtcNow();
        var id = SampleStore.Add(session, request, seed, rule, candidates.Count, drawn.Length, population, access.Person.Id, Timestamps.Of(now));
        EventLog.Append(session, year.Stream, now, access.Person.Id, SampleDrawn.Event, new SampleDrawn(
            id, Codes.Of(request.Kind), Codes.Of(request.Subject), seed, candidates.Count, drawn.Length, DocumentHash.Of(population)));
        foreach (var one in drawn)
        {
            var found = candidates[one.Key];
            EvaluationStore.Add(
                session, standard, table, request.Kind, new(year.Id, year.Year, found.UnitId, found.ProjectId, found.ProjectName, found.CaseId),
                new(Codes.Of(request.Kind), id, Why(one, found.Risk, seed), Dates.Of(request.Due)),
                found.Risk.Points.ToString(CultureInfo.InvariantCulture), now, access.Person.Id);
        }

        return id;
    }

    private static SampleRule RuleOf(DrawRequest request, SamplingRule pack, int candidates)
    {
        if (request.Number is { } number) return new(Math.Min(number, candidates), pack.ByLot, $"抽{number}个", "组织者定的数");
        var rule = request.Share is { } share ? pack with { Share = share } : pack;
        return new(SampleDraw.NumberOf(candidates, rule), pack.ByLot, $"按{rule.Share * 100:0.##}%，至少{rule.Least}个",
            request.Share is null ? pack.Cite : "组织者定的比例");
    }

    private static string Why(Drawn one, RiskPoints risk, string seed)
    {
        var risks = risk.Why.IsEmpty ? "没有发现风险" : string.Join("；", risk.Why);
        return one.ByLot
            ? $"随机抽取第{one.Rank}位（签号{SampleDraw.LotOf(seed, one.Key)[..8]}）；风险分{risk.Points:0.##}：{risks}"
            : $"按风险抽取第{one.Rank}位，风险分{risk.Points:0.##}：{risks}";
    }
}
