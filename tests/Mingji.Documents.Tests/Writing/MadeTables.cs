using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Tables of amounts of made forms: allocation lists, summaries, the tables of the final accounts.</summary>
internal sealed class MadeTables(Chance chance)
{
    private static readonly string[] Coded =
    [
        "收入决算表", "支出决算表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表", "政府性基金预算财政拨款收入支出决算表",
    ];

    /// <summary>Amounts by source under one head, with the total of the list.</summary>
    public AmountTable Allocation(string title)
    {
        var parts = Enumerable.Range(0, 2 + chance.Below(3)).Select(_ => (One: chance.Amount(), Two: chance.Amount())).ToList();
        var rows = parts.Select((p, i) => Listed(i, Chance.Yuan(p.One), Chance.Yuan(p.Two), null));
        var total = Total(Chance.Yuan(parts.Sum(p => p.One)), Chance.Yuan(parts.Sum(p => p.Two)), null);
        return new(title, ["序号", "项目名称", "预算金额/省级", "预算金额/市级", "备注"], [.. rows, total], Place.Nowhere);
    }

    /// <summary>The summary of self-evaluations: budgets before and after the change, executed, rate, score.</summary>
    public AmountTable Summary(string title)
    {
        var parts = Enumerable.Range(0, 2 + chance.Below(3)).Select(_ => chance.Amount()).ToList();
        Stated Rate() => Chance.State("50.00%", Unit.None);
        var rows = parts.Select((p, i) =>
            Listed(i, Chance.Yuan(p), Chance.Yuan(p), Chance.Yuan(p / 2), Rate(), Chance.State("95.5", Unit.None), null));
        var sum = parts.Sum();
        var total = Total(Chance.Yuan(sum), Chance.Yuan(sum), null, Rate(), null, null);
        return new(title, ["序号", "项目名称", "预算金额/年初预算", "预算金额/调整预算", "全年执行数", "执行率", "自评得分", "备注"], [.. rows, total],
            Place.Nowhere);
    }

    /// <summary>The ten tables of the accounts; those of the funds and of the state's capital may be empty.</summary>
    public ImmutableArray<AmountTable> Accounts() =>
    [
        TwoSided("收入支出决算总表", "收入/决算数", "支出/决算数"), .. Coded.Select(WithCodes),
        TwoSided("财政拨款收入支出决算总表", "收入/决算数", "支出/合计", "支出/一般公共预算财政拨款", "支出/政府性基金预算财政拨款"), ThreePublics(), Empty(), Assets(),
    ];

    private static AmountRow Listed(int number, params ReadOnlySpan<Stated?> cells)
    {
        var name = "照明改造" + (char)('甲' + number);
        return new("", name, RowKind.Item,
            [Chance.Words((number + 1).ToString(CultureInfo.InvariantCulture)), Chance.Words(name), .. cells], Place.Nowhere);
    }

    private static AmountRow Total(params ReadOnlySpan<Stated?> cells) =>
        new("", "合计", RowKind.Total, [Chance.Words("合计"), null, .. cells], Place.Nowhere);

    private AmountTable TwoSided(string title, params ImmutableArray<string> columns)
    {
        AmountRow Row(string group, string label)
        {
            var kind = label == "总计" ? RowKind.Total : RowKind.Item;
            var cells = columns.Select(c => c.StartsWith(group, StringComparison.Ordinal) ? Chance.Yuan(chance.Amount()) : null);
            return new("", label, kind, [.. cells], Place.Nowhere) { Group = group };
        }

        return new(title, columns,
        [
            Row("收入", "一、财政拨款收入"), Row("收入", "二、其他收入"), Row("收入", "总计"), Row("支出", "一、一般公共服务支出"),
            Row("支出", "二、社会保障和就业支出"), Row("支出", "三、商业服务业等支出"), Row("支出", "总计"),
        ], Place.Nowhere);
    }

    private AmountTable WithCodes(string title)
    {
        var (first, second, other) = (chance.Amount(), chance.Sometimes ? 0 : chance.Amount(), chance.Amount());
        AmountRow Row(string code, string label, decimal one, decimal two) =>
            new(code, label, code.Length == 0 ? RowKind.Total : RowKind.Item,
                [Chance.Yuan(one + two), Chance.Yuan(one), two == 0 ? null : Chance.Yuan(two)], Place.Nowhere);
        return new(title, ["本年合计", "基本支出数", "项目支出数"],
        [
            Row("", "合计", first + other, second), Row("201", "一般公共服务支出", first, second), Row("20103", "政府办公厅及相关机构事务", first, second),
            Row("2010301", "行政运行", first, second), Row("208", "社会保障和就业支出", other, 0),
        ], Place.Nowhere);
    }

    private AmountTable ThreePublics()
    {
        AmountRow Row(string label) => new("", label, RowKind.Item, [.. Enumerable.Range(0, 4).Select(_ => Chance.Yuan(chance.Amount()))],
            Place.Nowhere);
        return new("财政拨款“三公”经费支出决算表", ["合计", "因公出国(境)费", "公务用车购置及运行费", "公务接待费"], [Row("预算"), Row("决算")], Place.Nowhere);
    }

    /// <summary>No data: only the total row, empty.</summary>
    private static AmountTable Empty() => new("国有资本经营预算财政拨款支出决算表", ["合计", "基本支出", "项目支出"],
        [new("", "合计", RowKind.Total, [null, null, null], Place.Nowhere)], Place.Nowhere);

    private AmountTable Assets() => new("国有资产占用情况表", ["项目", "数量", "金额"],
    [
        new("", "车辆", RowKind.Item, [Chance.Words("车辆"), Chance.State("2", Unit.None), Chance.Yuan(chance.Amount())], Place.Nowhere),
        new("", "通用设备", RowKind.Item, [Chance.Words("通用设备"), Chance.State("15", Unit.None), Chance.Yuan(chance.Amount())], Place.Nowhere),
    ], Place.Nowhere);
}
