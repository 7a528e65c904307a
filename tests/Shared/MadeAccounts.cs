using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;

namespace Mingji.Tests;

/// <summary>
/// Final accounts of a unit that does not exist, drawn by lot: all tables agree to the fen, and last year's closed with what this year opens
/// with. Amounts are whole hundredths of 万元.
/// </summary>
internal sealed class MadeAccounts
{
    private static readonly string[] Names =
    [
        "201 一般公共服务支出", "20103 政府办公厅（室）及相关机构事务", "2010301 行政运行", "2010302 一般行政管理事务", "20113 商贸事务", "2011301 行政运行",
        "2011308 招商引资", "208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080501 行政单位离退休", "2080505 机关事业单位基本养老保险缴费支出",
        "210 卫生健康支出", "21011 行政事业单位医疗", "2101101 行政单位医疗", "214 交通运输支出", "21402 铁路运输", "2140299 其他铁路运输支出",
        "221 住房保障支出", "22102 住房改革支出", "2210201 住房公积金", "2210203 购房补贴",
    ];

    private static readonly string[] FundNames =
        ["229 其他支出", "22904 其他政府性基金及对应专项债务收入安排的支出", "2290402 其他地方自行试点项目收益专项债券收入安排的支出"];

    private readonly Random _random;
    private readonly AccountsRules _rules;
    private readonly Classification _classes;
    private readonly List<(string Code, long Basic, long Project, long Other)> _items = [];
    private readonly Dictionary<string, long> _economic = new(StringComparer.Ordinal);
    private readonly long[] _publics = new long[6];
    private long _fund;
    private long _opening;
    private long _openingOther;
    private long _closing;
    private long _closingOther;

    private MadeAccounts(int seed, Standard standard)
    {
        _random = new(seed);
        _rules = standard.Accounts!;
        _classes = standard.Classification;
    }

    /// <summary>This year's accounts with their supplement, and last year's.</summary>
    public static (Form Now, Form Before) Of(int seed, Standard standard)
    {
        var made = new MadeAccounts(seed, standard);
        made.Draw();
        var (opening, openingOther) = (made._opening, made._openingOther);
        var now = made.Form(2024);
        if (made._random.Next(4) > 0) made.DrawAmounts();
        (made._closing, made._closingOther) = (opening, openingOther);
        made.Limit();
        return (now, made.Form(2023) with { Id = "F2" });
    }

    private static string Text(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static Stated? Stated(long fen) =>
        fen == 0 ? null : new(Text(fen), new Figure(fen / 100m, 2, Unit.TenThousandYuan), Place.Nowhere);

    private long Amount() => _random.Next(5) switch
    {
        0 => _random.Next(1, 100),
        1 => _random.Next(100, 10_000),
        _ => _random.Next(10_000, 3_000_000),
    };

    private long Maybe() => _random.Next(3) == 0 ? 0 : Amount();

    private void Draw()
    {
        foreach (var code in Names.Select(name => name.Split(' ')[0]).Where(code => code.Length == 7))
        {
            if (_random.Next(3) > 0 || _items.Count == 0) _items.Add((code, 0, 0, 0));
        }

        DrawAmounts();
    }

    private void DrawAmounts()
    {
        for (var i = 0; i < _items.Count; i++) _items[i] = (_items[i].Code, Maybe(), _random.Next(2) * Amount(), _random.Next(4) == 0 ? Amount() : 0);
        if (_items.Sum(item => item.Basic) < 500) _items[0] = _items[0] with { Basic = 50_000 + Amount() };
        _fund = _random.Next(3) == 0 ? Amount() : 0;
        (_opening, _openingOther) = (Maybe(), Maybe());
        (_closing, _closingOther) = (Maybe(), Maybe());
        Limit();
        DrawEconomic(_items.Sum(item => item.Basic));
        for (var i = 0; i < _publics.Length; i++) _publics[i] = _random.Next(2) == 0 ? 0 : _random.Next(1, 5_000);
    }

    /// <summary>No more is carried into a year than it spends and carries on.</summary>
    private void Limit()
    {
        _opening = Math.Min(_opening, _items.Sum(item => item.Basic + item.Project) + _fund + _closing);
        _openingOther = Math.Min(_openingOther, _items.Sum(item => item.Other) + _closingOther);
    }

    private void DrawEconomic(long basic)
    {
        _economic.Clear();
        var codes = _classes.Economic.Select(one => one.Key).Where(code => code.Length == 5 && code[..3] is "301" or "302" or "303" or "310").ToList();
        while (basic > 0)
        {
            var code = codes[_random.Next(codes.Count)];
            var part = Math.Min(basic, Math.Max(1, basic / 3));
            _economic[code] = _economic.GetValueOrDefault(code) + part;
            basic -= part;
        }

        BuySomething();
    }

    /// <summary>
    /// Goods and services are not all of the running costs: else one amount would have two names, whose years before, drawn apart, differ.
    /// </summary>
    private void BuySomething()
    {
        var goods = _economic.Keys.Where(code => code[..3] == "302").Order(StringComparer.Ordinal).ToList();
        if (goods.Count == 0 || _economic.Keys.Any(code => code[..3] == "310")) return;
        _economic["31002"] = _economic[goods[0]];
        _economic.Remove(goods[0]);
    }

    private Form Form(int year)
    {
        var general = _items.Sum(item => item.Basic + item.Project);
        var other = _items.Sum(item => item.Other);
        var appropriation = general + _fund + _closing - _opening;
        var otherIncome = other + _closingOther - _openingOther;
        var income = new Dictionary<string, long> { ["财政拨款收入"] = appropriation, ["事业收入"] = otherIncome / 3, ["其他收入"] = otherIncome - (otherIncome / 3) };
        var rows = new MadeTables(_rules, Names.Concat(FundNames).ToDictionary(name => name.Split(' ')[0], name => name.Split(' ')[1]));
        var form = new Form
        {
            Id = "F1", Type = FormType.FinalAccounts, Title = $"北屏市口岸服务中心{year}年度部门决算", Unit = "北屏市口岸服务中心", FiscalYear = new(year),
            MoneyUnit = Unit.TenThousandYuan,
            Tables =
            [
                rows.Sided(0, Overview(income, appropriation, other), Stated),
                rows.Coded(1, IncomeRows(income), Stated), rows.Coded(2, ExpenditureRows(), Stated),
                rows.Sided(3, Appropriations(appropriation), Stated),
                rows.Coded(4, GeneralRows(), Stated),
                rows.Economic(5, _economic, _classes, Stated), Publics(), rows.Coded(7, FundRows(appropriation), Stated), rows.Coded(8, [], Stated),
            ],
        };
        return form with { Tables = form.Tables.Add(Supplement()) };
    }

    private List<(string Code, long[] Cells)> FundRows(long appropriation) =>
        _fund == 0 ? [] : [("2290402", [_fund - FundIncome(appropriation), FundIncome(appropriation), _fund, 0, _fund, 0])];

    private Dictionary<string, long> Overview(Dictionary<string, long> income, long appropriation, long other)
    {
        var spent = _items.Sum(item => item.Basic + item.Project) + _fund + other;
        var total = appropriation + income["事业收入"] + income["其他收入"];
        var cells = new Dictionary<string, long>
        {
            ["收入/一般公共预算财政拨款收入"] = appropriation - FundIncome(appropriation), ["收入/政府性基金预算财政拨款收入"] = FundIncome(appropriation),
            ["收入/事业收入"] = income["事业收入"], ["收入/其他收入"] = income["其他收入"], ["收入/本年收入合计"] = total,
            ["收入/年初结转和结余"] = _opening + _openingOther, ["收入/总计"] = total + _opening + _openingOther,
            ["支出/本年支出合计"] = spent, ["支出/年末结转和结余"] = _closing + _closingOther, ["支出/总计"] = spent + _closing + _closingOther,
        };
        foreach (var item in _items) Add(cells, item.Code, item.Basic + item.Project + item.Other);
        if (_fund > 0) Add(cells, "229", _fund);
        return cells;
    }

    private long FundIncome(long appropriation) => Math.Min(_fund, appropriation);

    private static void Add(Dictionary<string, long> cells, string code, long amount)
    {
        var name = "支出/" + Names.Concat(FundNames).First(one => one.StartsWith(code[..3] + " ", StringComparison.Ordinal))[4..];
        cells[name] = cells.GetValueOrDefault(name) + amount;
    }

    private Dictionary<string, long> Appropriations(long appropriation)
    {
        var spent = _items.Sum(item => item.Basic + item.Project);
        // What the fund's income does not cover comes from what was carried over, and so does what general expenditure lacks.
        var fundOpening = _fund - FundIncome(appropriation);
        var cells = new Dictionary<string, long>
        {
            ["收入/一般公共预算财政拨款"] = appropriation - FundIncome(appropriation), ["收入/政府性基金预算财政拨款"] = FundIncome(appropriation),
            ["收入/本年收入合计"] = appropriation, ["收入/年初财政拨款结转和结余"] = _opening, ["收入/一般公共预算财政拨款#2"] = _opening - fundOpening,
            ["收入/政府性基金预算财政拨款#2"] = fundOpening, ["收入/总计"] = appropriation + _opening,
            ["支出/本年支出合计"] = spent + _fund, ["支出/年末财政拨款结转和结余"] = _closing, ["支出/总计"] = spent + _fund + _closing,
        };
        foreach (var item in _items) Add(cells, item.Code, item.Basic + item.Project);
        if (_fund > 0) Add(cells, "229", _fund);
        return cells;
    }

    private List<(string Code, long[] Cells)> IncomeRows(Dictionary<string, long> income)
    {
        // Income stands under the item that it is spent on; what is not is put under the first.
        var rows = _items.Select(item => (item.Code, Cells: new long[7])).ToList();
        if (_fund > 0) rows.Add(("2290402", new long[7]));
        var columns = _rules.Tables[1].Heads;
        foreach (var (head, amount) in income)
        {
            var at = columns.IndexOf(head);
            rows[0].Cells[at] += amount;
            rows[0].Cells[0] += amount;
        }

        return [.. rows.Where(row => row.Cells[0] > 0)];
    }

    private List<(string Code, long[] Cells)> GeneralRows() =>
        [.. _items.Where(i => i.Basic + i.Project > 0).Select(i => (i.Code, (long[])[i.Basic + i.Project, i.Basic, i.Project]))];

    private List<(string Code, long[] Cells)> ExpenditureRows()
    {
        List<(string, long[])> rows =
        [
            .. _items.Where(i => i.Basic + i.Project + i.Other > 0)
                .Select(i => (i.Code, (long[])[i.Basic + i.Project + i.Other, i.Basic, i.Project + i.Other, 0, 0, 0])),
        ];
        if (_fund > 0) rows.Add(("2290402", [_fund, 0, _fund, 0, 0, 0]));
        return rows;
    }

    /// <summary>Overseas, purchase, running; receptions budgets and actuals in turn; an unused kind is blank.</summary>
    private AmountTable Publics()
    {
        var (overseas, purchase, reception) = ((_publics[0], _publics[1]), (_publics[2], 0L), (_publics[4], _publics[5]));
        var running = (0L, _publics[3]);
        var vehicles = (purchase.Item1 + running.Item1, purchase.Item2 + running.Item2);
        var total = (overseas.Item1 + vehicles.Item1 + reception.Item1, overseas.Item2 + vehicles.Item2 + reception.Item2);
        long[] cells =
        [
            total.Item1, total.Item2, overseas.Item1, overseas.Item2, vehicles.Item1, vehicles.Item2, purchase.Item1, purchase.Item2, running.Item1,
            running.Item2, reception.Item1, reception.Item2,
        ];
        return new(_rules.Tables[6].Title, _rules.Tables[6].Heads, [new("", "", RowKind.Item, [.. cells.Select(Stated)], Place.Nowhere)], Place.Nowhere);
    }

    private AmountTable Supplement()
    {
        var budgets = _items.Where(i => i.Basic + i.Project > 0)
            .ToDictionary(i => i.Code, i => _random.Next(4) switch { 0 => 0, 1 => i.Basic + i.Project, _ => Amount() });
        var general = budgets.Values.Sum();
        var (goods, works, services) = (Maybe(), Maybe(), Maybe());
        var vehicles = AccountsSupplement.VehicleKinds.ToDictionary(kind => kind, _ => (decimal)_random.Next(4));
        Figure? Money(long fen) => new Figure(fen / 100m, 2, Unit.TenThousandYuan);
        Figure? Count(decimal count, string unit) => new Figure(count, 0, new(unit, UnitKind.Count, 1, unit));
        return AccountsSupplement.Made([.. budgets.Keys.Select(code => (code, Names.First(n => n.StartsWith(code + " ", StringComparison.Ordinal))[8..]))], row =>
            row.Code.Length > 0 ? (Money(budgets[row.Code]), null, null) : row.Name switch
            {
                AccountsFactNames.General => (Money(general), null, null),
                AccountsFactNames.Appropriation => (Money(general + _fund), null, null),
                AccountsFactNames.AgencyRunning => (null, Money(_economic.Where(e => e.Key[..3] is not ("301" or "303")).Sum(e => e.Value)), Money(Maybe())),
                AccountsSupplement.Goods => (null, Money(goods), null),
                AccountsSupplement.Works => (null, Money(works), null),
                AccountsSupplement.Services => (null, Money(services), null),
                "大型设备台数" => (null, Count(_random.Next(5), "台"), null),
                _ when vehicles.TryGetValue(row.Name, out var count) => (null, Count(count, "辆"), null),
                _ => default,
            });
    }
}
