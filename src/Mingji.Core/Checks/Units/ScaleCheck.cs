using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Units;

/// <summary>
/// Amounts that differ by about ten thousand times speak of 元 entered for 万元: executed against budget, a part against its total, an
/// actual value in money against its target.
/// </summary>
public sealed class ScaleCheck : IFormCheck
{
    private const string Rule = "unit/scale";
    private const string Basis = "同一表内金额应当使用同一单位；相差约一万倍多为元、万元混用";
    private const decimal Least = 5_000;
    private const decimal Most = 11_000;

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "金额单位疑为元、万元混用",
        Basis,
        new CheckExample("预算39.44万元，执行却写311900万元", [Example("311900.00")]),
        new CheckExample("预算39.44万元，执行31.19万元", [Example("31.19")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Funds)
        {
            var budget = row.Adjusted ?? row.Initial;
            if (Apart(form, budget, row.Executed)) Report(form, row.Label, "预算数", budget!, "执行数", row.Executed!, sink);
            if (row is { Initial: not null, Adjusted: not null } && Apart(form, row.Initial, row.Adjusted))
            {
                Report(form, row.Label, "年初预算数", row.Initial, "全年预算数", row.Adjusted, sink);
            }
        }

        foreach (var (table, stated, common) in AccountsUnits.Slips(form)) ReportTable(form, table, stated, common, sink);
        foreach (var row in form.Indicators)
        {
            if (row is { Target: { Kind: ValueKind.Money, Figure: { } target }, Actual: { Kind: ValueKind.Money, Figure: { } actual } })
            {
                CheckIndicator(form, row, target, actual, sink);
            }
        }
    }

    private static void ReportTable(Form form, AmountTable table, Unit stated, Unit common, FindingSink sink)
    {
        var message = $"《{ArithmeticText.Excerpt(table.Title)}》的金额单位写「{stated.Symbol}」，其余各表是「{common.Symbol}」，"
            + "而表中的数与其余各表一字不差，单位应当写错了";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, table.At, table.Title, message, Basis)
        {
            Stated = stated.Symbol,
            Expected = common.Symbol,
        });
    }

    private static bool Apart(Form form, Stated? left, Stated? right) =>
        Rounded.TryMoney(left, form.MoneyUnit, out var a) && Rounded.TryMoney(right, form.MoneyUnit, out var b) && Apart(a.Value, b.Value);

    private static bool Apart(decimal left, decimal right)
    {
        var small = Math.Min(left, right);
        var large = Math.Max(left, right);
        return small > 0 && large / Least >= small && large / Most <= small;
    }

    private static void CheckIndicator(Form form, Indicator row, Figure target, Figure actual, FindingSink sink)
    {
        if (!Apart(target.Value * target.Unit.Scale, actual.Value * actual.Unit.Scale)) return;
        Report(
            form,
            row.Name,
            "指标值",
            new Stated(row.Target!.Text, target, row.Target.At),
            "完成值",
            new Stated(row.Actual!.Text, actual, row.Actual.At),
            sink);
    }

    private static void Report(Form form, string label, string leftName, Stated left, string rightName, Stated right, FindingSink sink)
    {
        var unit = form.MoneyUnit;
        Rounded.TryMoney(left, unit, out var a);
        Rounded.TryMoney(right, unit, out var b);
        var times = ArithmeticText.Plain(Math.Max(a.Value, b.Value) / Math.Min(a.Value, b.Value));
        var message = $"「{FormName.Of(form)}」{label}的{leftName}{ArithmeticText.Printed(left, unit)}、"
            + $"{rightName}{ArithmeticText.Printed(right, unit)}，相差{times}倍，疑为元与万元混用";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, right.At, label, message, Basis)
        {
            Stated = ArithmeticText.Printed(right, unit),
            Also = [left.At],
        });
    }

    private static Form Example(string executed) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施建设")
        .Funds(FundSource.Total, "年度资金总额", adjusted: "39.44", executed: executed)
        .Build();
}
