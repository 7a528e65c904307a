using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Cases;

namespace Mingji.Workbench.Tests.Evaluations;

/// <summary>The city with both self-evaluations approved: the first unit's executes 70 of 100 and gives itself more than the rules do.</summary>
internal sealed class EvaluatedYear(City city)
{
    public static readonly DateOnly Due = new(2024, 3, 15);

    public City City { get; } = city;

    public SampleDesk Samples { get; } = new(city.Store, city.Catalog, city.Clock);

    public EvaluationDesk Desk { get; } = new(city.Store, city.Desk, city.Catalog, city.Clock);

    public RectificationDesk Rectifications { get; } = new(city.Store, city.Clock);

    public long Year { get; private set; }

    public static async Task<EvaluatedYear> In(City city)
    {
        var year = new EvaluatedYear(city)
        {
            Year = await city.Store.Read(s => s.Single<long>("select id from years")),
        };
        await year.SelfEvaluate("111", "100", "70", "10");
        await year.SelfEvaluate("112", "100", "100", "10");
        return year;
    }

    public async Task<long> Draw(string login, EvaluationKind kind, int? number, string unit = "11") => await Samples.Draw(
        await City.As(login), new(Year, await UnitOf(unit), kind, EvaluationSubject.Project, number, null, Due));

    public Task<long> UnitOf(string code) => City.Store.Read(s => s.Single<long>("select id from units where code = @code", new { code }));

    public Task<long> EvaluationOf(string unitCode) => City.Store.Read(s => s.Single<long>(
        "select c.id from cases c join units u on u.id = c.unit_id where u.code = @unitCode and c.evaluation <> ''", new { unitCode }));

    public Task<long> SelfOf(string unitCode) => City.Store.Read(s => s.Single<long>(
        "select c.id from cases c join units u on u.id = c.unit_id where u.code = @unitCode and c.evaluation = ''", new { unitCode }));

    public async Task Assign(string login, long id, string evaluator = "evaluator") =>
        await Desk.Assign(await City.As(login), [id], (await City.As(evaluator)).Person.Id, Due);

    /// <summary>Full points for every row, with bases, but for the rows named: their share of the points.</summary>
    public async Task Score(string login, long id, params (string Row, string Score, string Explanation)[] others)
    {
        var form = (await City.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form;
        var edits = ImmutableArray.CreateBuilder<CellEdit>();
        void Put(CellNumber? cell, string text)
        {
            if (text.Length > 0) edits.Add(new(cell!.Value.Value, "", text));
        }

        foreach (var row in form.Indicators)
        {
            var other = others.FirstOrDefault(o => o.Row == row.Name);
            Put(CellNumber.In(row.At, CellField.Score), other.Score ?? row.Points!.Text);
            Put(CellNumber.In(row.At, CellField.Reason), "查看了台账和凭证");
            Put(CellNumber.In(row.At, CellField.Remark), other.Explanation ?? "");
        }

        foreach (var fact in form.Facts.Where(f => f.Name.StartsWith("evaluation", StringComparison.Ordinal)))
            Put(new CellNumber(fact.Value.At.Cell), "项目完成较好");
        await Desk.Save(await City.As(login), id, edits.ToImmutable());
    }

    public async Task<CaseState> Take(string login, long id, CaseAction action, string reason = "") =>
        await City.Steps.Take(await City.As(login), id, new(action, reason, []));

    public async Task<EvaluationFile> File(string login, long id)
    {
        var access = await City.As(login);
        return await City.Store.Read(s => EvaluationFile.MustSee(s, access, id, City.Desk.StandardOf));
    }

    public async Task<T> Look<T>(string login, Func<Session, Access, T> look)
    {
        var access = await City.As(login);
        return await City.Store.Read(s => look(s, access));
    }

    private async Task SelfEvaluate(string unit, string budget, string executed, string score)
    {
        var id = await SelfOf(unit);
        var form = (await City.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form;
        var (funds, row) = (form.Funds[0], form.Indicators[0]);
        CellEdit Edit(Core.Forms.Place at, CellField field, string text, string seen = "") => new(CellNumber.In(at, field)!.Value.Value, seen, text);
        await City.Desk.Save(await City.As("preparer" + unit), id,
        [
            Edit(funds.At, CellField.Adjusted, budget), Edit(funds.At, CellField.Executed, executed), Edit(funds.At, CellField.Score, score),
            Edit(row.At, CellField.Name, "巡查次数"), Edit(row.At, CellField.Target, "≥24次"), Edit(row.At, CellField.Actual, "24次"),
            Edit(row.At, CellField.Points, "90"), Edit(row.At, CellField.Score, "90"),
        ]);
        await Take("preparer" + unit, id, CaseAction.Submit);
        foreach (var (login, why) in new[] { ("reviewer" + unit, "已核对"), ("department", "已核对"), ("finance", "已核对") })
            await Take(login, id, CaseAction.Approve, why);
    }
}
