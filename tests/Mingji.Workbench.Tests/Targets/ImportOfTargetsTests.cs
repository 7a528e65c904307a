using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Targets;

/// <summary>A file taken over into a self-evaluation whose targets are approved.</summary>
public sealed class ImportOfTargetsTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_file_fills_in_what_is_open_and_changes_no_approved_target(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var evaluation = await Fixed(city);
        var taken = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled;
        var file = taken.Form.Indicators[0];
        var form = taken.Form with
        {
            Indicators = [Of(file, "≥20次", "15次"), Of(file with { Name = "另一个指标" }, "≥1次", "2次")],
        };
        var desk = new ImportDesk(city.Desk, city.Clock);
        var preparer = await city.As("preparer111");

        await desk.Take(preparer, new(evaluation, "自评表.docx", form, null, KeepsAbsent: false));

        var rows = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled.Form.Indicators;
        Assert.Equal(
            [("巡查次数", "≥12次", "15次"), ("另一个指标", "≥1次", "2次"), ("安全事故发生次数", "0次", null)],
            rows.Select(r => (r.Name, r.Target!.Text, r.Actual?.Text)));
        var again = await Assert.ThrowsAsync<RefusalException>(
            () => desk.Take(preparer, new(evaluation, "自评表.docx", form, null, KeepsAbsent: false)));
        Assert.Contains("完全一样", again.Message, StringComparison.Ordinal);
        await new CaseUndo(city.Desk).Undo(preparer, evaluation);
        rows = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled.Form.Indicators;
        Assert.Equal(["巡查次数", "安全事故发生次数"], rows.Select(r => r.Name));
        var folder = new EvidenceFolder(Path.Combine(Path.GetTempPath(), "mingji-no-evidence"));
        Assert.Empty((await Verification.Run(city.Store, folder)).Faults);
    }

    /// <summary>A row as a reader gives it: its places are those of a file.</summary>
    private static Indicator Of(Indicator row, string target, string actual)
    {
        var at = new Place(100_000, "文件：第1行");
        return row with
        {
            At = at,
            Target = IndicatorValueReader.ReadTarget(target, at, row.Name),
            Actual = IndicatorValueReader.ReadActual(actual, at),
        };
    }

    /// <summary>The self-evaluation of unit 111 with two approved targets.</summary>
    private static async Task<long> Fixed(City city)
    {
        var (table, evaluation) = await TargetCycleTests.OpenYear(city);
        await new TargetDesk(city.Store, city.Desk, city.Catalog).Pick(
            await city.As("preparer111"), table, [new(TargetCycleTests.Patrols, "≥12次"), new(TargetCycleTests.Fault, "0次")]);
        await TargetCycleTests.Approve(city, table);
        return evaluation;
    }
}
