using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// 07: the three publics, budget and actual, one row. The total is overseas, vehicles and receptions; vehicles are purchase and running;
/// and the narrative says the same.
/// </summary>
internal sealed class ThreePublicsTable
{
    private readonly Dictionary<(KnownSubject Kind, bool Budget), NamedFigure> _figures = [];
    private readonly HashSet<KnownSubject> _unbudgeted = [];
    private readonly HashSet<(KnownSubject Kind, bool Budget)> _blank = [];

    private ThreePublicsTable(AmountTable table)
    {
        var row = table.Rows.FirstOrDefault(row => row.Cells.Any(cell => cell?.Figure is not null));
        for (var i = 0; row is not null && i < Math.Min(row.Cells.Length, table.Columns.Length); i++)
        {
            if (KindOf(table.Columns[i]) is not { } kind) continue;
            var budget = table.Columns[i].Contains("预算数", StringComparison.Ordinal);
            if (budget && row.Cells[i] is null or { Figure.Value: 0 }) _unbudgeted.Add(kind);
            if (row.Cells[i] is null) _blank.Add((kind, budget));
            if (row.Cells[i] is not { Figure: not null } cell) continue;
            _figures.TryAdd((kind, budget), new($"《{ArithmeticText.Excerpt(table.Title)}》{table.Columns[i]}", cell));
        }
    }

    public static ThreePublicsTable? Of(Form form)
    {
        foreach (var table in form.Tables)
        {
            if (table.Title.Contains("三公", StringComparison.Ordinal) && table.Columns.Length > 3) return new(table);
        }

        return null;
    }

    public bool HasFigures => _figures.Count > 0;

    /// <summary>The figure of a kind; null when the table leaves it blank.</summary>
    public Figures.Figure? Of(KnownSubject kind, bool budget) =>
        _figures.TryGetValue((kind, budget), out var figure) ? figure.Stated.Figure : null;

    /// <summary>What was spent on a kind.</summary>
    public NamedFigure? Actual(KnownSubject kind) => _figures.TryGetValue((kind, false), out var figure) ? figure : null;

    public void Run(Form form, string rule, string basis, FindingSink sink)
    {
        foreach (var budget in (ReadOnlySpan<bool>)[true, false])
        {
            Sum(KnownSubject.ThreePublics, [KnownSubject.Overseas, KnownSubject.Vehicles, KnownSubject.Reception], budget);
            Sum(KnownSubject.Vehicles, [KnownSubject.VehiclePurchase, KnownSubject.VehicleRunning], budget);
        }

        foreach (var said in form.Statements)
        {
            var kind = KnownSubjects.Of(said.Subject);
            if (kind == KnownSubject.Other || said.Year != form.FiscalYear || said.Whole is { Change: not null }) continue;
            Unbudgeted(said, kind);
            Completed(said, kind);
            Said(said, said.Budget, kind, budget: true);
            Said(said, said.Amount, kind, budget: false);
        }

        void Sum(KnownSubject whole, KnownSubject[] kinds, bool budget)
        {
            if (!_figures.TryGetValue((whole, budget), out var sum)) return;
            var terms = new List<NamedFigure>();
            foreach (var kind in kinds)
            {
                if (_figures.TryGetValue((kind, budget), out var term)) terms.Add(term);
            }

            if (terms.Count > 0) new Balance(sum, terms, []).Check(form, rule, Severity.Error, basis, sink);
        }

        // The table leaves the budget blank, and the narrative states how much of it was spent all the same.
        void Unbudgeted(Statement said, KnownSubject kind)
        {
            if (said.Completion is not { } rate || said.Budget is not null || StatedInterval.IsZero(rate)) return;
            if (!_unbudgeted.Contains(kind)) return;
            var message = $"文中说{said.Subject}完成预算的{rate.Text}，而“三公”经费表中它没有预算数，除数为0，没有完成率";
            sink.Add(new Finding("rate/zero-base", Severity.Error, form.Id, rate.At, said.Subject, message, "除数为0时不存在比率")
            {
                Stated = rate.Text,
            });
        }

        // The narrative leaves the budget to the table.
        void Completed(Statement said, KnownSubject kind)
        {
            if (said.Budget is not null || !_figures.TryGetValue((kind, true), out var budget)) return;
            if (StatedInterval.Of(said.Completion) is not { } rate || StatedInterval.Of(said.Amount) is not { } amount
                || StatedInterval.Of(budget.Stated, form.MoneyUnit) is not { } planned) return;
            if (amount / planned is not { } possible || possible.Meets(rate)) return;
            var expected = ArithmeticText.Percent(StatedInterval.Value(said.Amount!) / StatedInterval.Value(budget.Stated));
            var message = $"{said.Subject}决算数{said.Amount!.Text}，{budget.Name}为{ArithmeticText.Printed(budget.Stated, form.MoneyUnit)}，完成率应为{expected}，文中写{said.Completion!.Text}";
            sink.Add(new Finding("rate/stated", Severity.Error, form.Id, said.Completion.At, said.Subject, message, "完成率＝决算数（执行数）÷预算数")
            {
                Stated = said.Completion.Text,
                Expected = expected,
                Also = [budget.Stated.At],
            });
        }

        void Said(Statement said, Stated? stated, KnownSubject kind, bool budget)
        {
            if (stated?.Figure is not { Unit.Kind: Figures.UnitKind.Money or Figures.UnitKind.None }) return;
            if (!_figures.TryGetValue((kind, budget), out var figure) && !TryBlank(kind, budget, out figure)) return;
            var name = "决算情况说明中" + said.Subject + (budget ? "预算数" : "决算数");
            new Balance(new(name, stated), [figure], []).Check(form, rule, Severity.Error, basis, sink);
        }
    }

    /// <summary>A kind that the table has a column of and leaves blank, while others are filled in, is nothing.</summary>
    private bool TryBlank(KnownSubject kind, bool budget, out NamedFigure blank)
    {
        blank = new($"“三公”经费支出决算表{(budget ? "预算数" : "决算数")}（空白，即0）", new("0", new Figures.Figure(0, 0, Figures.Unit.Yuan), Place.Nowhere));
        return _figures.Count > 0 && _blank.Contains((kind, budget));
    }

    /// <summary>The kind by the lowest head that is not 预算数 or 决算数.</summary>
    private static KnownSubject? KindOf(string head)
    {
        var parts = head.Split('/');
        var leaf = Array.FindLast(parts, part => part is not ("预算数" or "决算数")) ?? "";
        if (leaf.Contains("出国", StringComparison.Ordinal)) return KnownSubject.Overseas;
        if (leaf.Contains("接待", StringComparison.Ordinal)) return KnownSubject.Reception;
        var (purchase, running) = (leaf.Contains("购置", StringComparison.Ordinal), leaf.Contains("运行", StringComparison.Ordinal));
        if (purchase && running) return KnownSubject.Vehicles;
        if (purchase) return KnownSubject.VehiclePurchase;
        if (running) return KnownSubject.VehicleRunning;
        return leaf switch
        {
            "合计" => KnownSubject.ThreePublics,
            "小计" => KnownSubject.Vehicles,
            _ => null,
        };
    }
}
