using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Gallery;

/// <summary>
/// Builds the small forms of the gallery and of tests in a few readable lines. Values are written as in a form: "≥30次", "79.08%",
/// "120.00"; null is an empty cell.
/// </summary>
public sealed class ExampleForm
{
    private readonly ImmutableArray<FundsRow>.Builder _funds = ImmutableArray.CreateBuilder<FundsRow>();
    private readonly ImmutableArray<IndicatorHeading>.Builder _headings = ImmutableArray.CreateBuilder<IndicatorHeading>();
    private readonly ImmutableArray<Indicator>.Builder _indicators = ImmutableArray.CreateBuilder<Indicator>();
    private readonly ImmutableArray<AmountTable>.Builder _tables = ImmutableArray.CreateBuilder<AmountTable>();
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private Form _form;

    private ExampleForm(FormType type, string project) => _form = new Form
    {
        Id = "F1",
        Type = type,
        Project = project.Length == 0 ? null : project,
        MoneyUnit = Unit.TenThousandYuan,
    };

    /// <summary>A form of this type about this project, amounts in 万元.</summary>
    public static ExampleForm Of(FormType type, string project = "") => new(type, project);

    /// <summary>A row of the funds section.</summary>
    public ExampleForm Funds(
        FundSource source,
        string label,
        string? adjusted = null,
        string? executed = null,
        string? rate = null,
        string? points = null,
        string? score = null,
        string? reason = null,
        string? initial = null,
        string group = "")
    {
        _funds.Add(new FundsRow(source, label, At(label))
        {
            Group = group,
            Initial = Cell(initial, label + "，年初预算数"),
            Adjusted = Cell(adjusted, label + "，全年预算数"),
            Executed = Cell(executed, label + "，全年执行数"),
            Rate = Cell(rate, label + "，执行率"),
            Points = Cell(points, label + "，分值"),
            Score = Cell(score, label + "，得分"),
            Reason = Cell(reason, label + "，原因"),
        });
        return this;
    }

    /// <summary>A heading with the points it announces.</summary>
    public ExampleForm Heading(string label, int level, string points)
    {
        _headings.Add(new IndicatorHeading(label, level, Cell(points, label)!));
        return this;
    }

    /// <summary>An indicator, as <see cref="ExampleIndicator.Make"/> reads it.</summary>
    public ExampleForm Indicator(Indicator indicator)
    {
        _indicators.Add(indicator);
        return this;
    }

    /// <summary>The total row.</summary>
    public ExampleForm Total(string? points, string? score = null)
    {
        _form = _form with { Total = new TotalRow(Cell(points, "总分，分值"), Cell(score, "总分，得分"), At("总分")) };
        return this;
    }

    /// <summary>The goals section, which the form asks for.</summary>
    public ExampleForm Goals(string? expected, string? achieved = null)
    {
        _form = _form with
        {
            Goals = new Goals(true, Cell(expected, "预期目标"), Cell(achieved, "实际完成情况"), null, At("年度总体目标")),
        };
        return this;
    }

    /// <summary>A table of amounts; each row is its kind, its label and one text a column.</summary>
    public ExampleForm Table(string title, string[] columns, params (RowKind Kind, string Label, string?[] Cells)[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var made = rows.Select(row => new AmountRow(
            "", row.Label, row.Kind, [.. row.Cells.Select((text, i) => Cell(text, row.Label + "，" + columns[i]))], At(row.Label)));
        _tables.Add(new AmountTable(title, [.. columns], [.. made], At(title)));
        return this;
    }

    /// <summary>A passage of text.</summary>
    public ExampleForm Text(string text)
    {
        _passages.Add(new Passage(text, At("第" + (_passages.Count + 1) + "段")));
        return this;
    }

    /// <summary>A header field.</summary>
    public ExampleForm Fact(string name, string label, string text)
    {
        _facts.Add(new Fact(name, label, Cell(text, label)!));
        return this;
    }

    /// <summary>Changes what the builder has no word for.</summary>
    public ExampleForm With(Func<Form, Form> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _form = change(_form);
        return this;
    }

    public Form Build() => _form with
    {
        Funds = _funds.ToImmutable(),
        Headings = _headings.ToImmutable(),
        Indicators = _indicators.ToImmutable(),
        Tables = _tables.ToImmutable(),
        Passages = _passages.ToImmutable(),
        Facts = _facts.ToImmutable(),
    };

    internal static Stated? Cell(string? text, string at) => text is null ? null : new Stated(text, ExampleValue.Figure(text), At(at));

    internal static Place At(string at) => new(-1, at);
}
