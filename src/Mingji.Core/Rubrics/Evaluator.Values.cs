namespace Mingji.Core.Rubrics;

internal ref partial struct Evaluator
{
    private const int MaxDepth = 16;

    private static readonly string[] Targets = ["目标值", "年度指标值", "指标值", "计划值", "计划数", "目标", "预期值", "年度目标值", "目标数", "预期目标值", "计划完成值", "计划完成数", "任务数", "目标完成值", "年度目标"];
    private static readonly string[] Actuals = ["实际完成值", "实际值", "完成值", "实际完成数", "实际数", "全年实际值", "指标完成值", "实际完成", "完成数", "实际完成量", "实际完成情况", "实际"];

    /// <summary>A fact as given.</summary>
    private readonly bool Fact(string name, out Quantity value)
    {
        foreach (var fact in input.Facts.AsSpan())
        {
            if (!string.Equals(fact.Name, name, StringComparison.Ordinal)) continue;
            value = fact.Value;
            return true;
        }

        value = default;
        return false;
    }

    private readonly string NameOf(Part part) => part.Subject.Length > 0 || rubric.Parts.Count > 1 ? part.Subject : input.Subject;

    /// <summary>The measured value of the part, or a fact of its own name.</summary>
    private bool Value(in Scope scope, string subject, out Quantity value, bool quietly)
    {
        var main = subject.Length == 0;
        if (main && input.Value is { } only && input.Facts.Length == 0 && rubric.Parts.Count == 1)
        {
            value = only;
            return true;
        }

        var name = main ? NameOf(scope.Part) : subject;
        if (name.Length > 0 && Fact(name, out value)) return true;
        if (main && input.Value is { } given && (rubric.Parts.Count == 1 || OnlyMeasured(scope)))
        {
            value = given;
            return true;
        }

        if (name.Length > 0 && Defined(scope, name, out value)) return true;
        if (main && name.Length == 0 && rubric.Definitions.Count == 1 && Defined(scope, rubric.Definitions[0].Name, out value)) return true;
        if (main && FromActual(scope, out value)) return true;
        value = default;
        if (!quietly) Why ??= name.Length > 0 ? "未评价：缺少“" + name + "”" : "未评价：缺少指标的实际值";
        return false;
    }

    private readonly bool FromActual(in Scope scope, out Quantity value)
    {
        value = default;
        if (input.Actual is not { } actual) return false;
        value = actual;
        var rate = actual.Kind == Figures.UnitKind.Ratio;
        if (!scope.Part.OfTarget && (rate || !InPercent(scope.Part))) return true;
        if (input.Target is not { } target || target.Amount == 0 || !target.Fits(actual)) return !scope.Part.OfTarget && rate;
        value = new Quantity(actual.Amount / target.Amount, "%");
        return true;
    }

    private static bool InPercent(Part part)
    {
        foreach (var arm in part.Arms.Span)
        {
            if (arm.When is Between band) return (band.Low ?? band.High)!.At.Kind == Figures.UnitKind.Ratio;
        }

        return false;
    }

    private readonly bool OnlyMeasured(in Scope scope)
    {
        for (var i = 0; i < rubric.Parts.Count; i++)
        {
            if (i != scope.Index && (HasBands(rubric.Parts[i]) || HasFormula(rubric.Parts[i]))) return false;
        }

        return true;
    }

    private static bool HasFormula(Part part)
    {
        foreach (var arm in part.Arms.Span)
        {
            if (arm.Then is Formula or Proportional or Steps) return true;
        }

        return false;
    }

    /// <summary>The definition of a name; where none has just this name, the only one that ends like it (培训合格率, 合格率).</summary>
    private readonly Definition? DefinitionOf(string name)
    {
        Definition? akin = null;
        var several = false;
        foreach (var definition in rubric.Definitions.Span)
        {
            if (string.Equals(definition.Name, name, StringComparison.Ordinal)) return definition;
            if (name.Length < 3 || definition.Name.Length < 3) continue;
            var ends = definition.Name.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(definition.Name, StringComparison.Ordinal);
            if (!ends) continue;
            several |= akin is not null;
            akin = definition;
        }

        return several ? null : akin;
    }

    private bool Defined(in Scope scope, string name, out Quantity value)
    {
        value = default;
        var meant = DefinitionOf(name);
        foreach (var definition in rubric.Definitions.Span)
        {
            if (!ReferenceEquals(definition, meant)) continue;
            if (_depth > MaxDepth) return false;
            _depth++;
            var result = Result(scope, definition.Expression);
            _depth--;
            if (result is not { } found) return false;
            value = found.Unit.Length == 0 && name[^1] is ('率' or '比' or '度' or '重' or '例') ? found with { Unit = "%" } : found;
            if (lines is not null) Derived(scope, definition, value);
            return true;
        }

        return false;
    }

    private void Derived(in Scope scope, Definition definition, Quantity value)
    {
        var shown = value with { Amount = Math.Round(value.Amount, 6) };
        var written = new FormulaWriter(ValueOfFact(scope, definition.Expression), scope.Points).Write(definition.Expression);
        var line = "其中：" + definition.Name + "＝" + written + "＝" + shown;
        if (!lines!.Contains(line)) lines.Add(line);
    }

    private decimal? Computed(in Scope scope, Expression expression, out string? written)
    {
        written = null;
        if (Result(scope, expression) is not { } result) return null;
        if (result.Kind is Figures.UnitKind.Money or Figures.UnitKind.Count) return Fail("未评价：公式得出的不是分数");
        if (lines is not null) written = new FormulaWriter(ValueOfFact(scope, expression), scope.Points).Write(expression);
        return result.Amount;
    }

    /// <summary>Looks a name up the way the evaluation does, for writing the formula with its figures.</summary>
    private Dictionary<string, Quantity> ValueOfFact(in Scope scope, Expression expression)
    {
        var names = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        Collect(scope, expression, expression, names);
        return names;
    }

    private void Collect(in Scope scope, Expression whole, Expression expression, Dictionary<string, Quantity> names)
    {
        switch (expression)
        {
            case Operation o: Collect(scope, whole, o.Left, names); Collect(scope, whole, o.Right, names); break;
            case Negation n: Collect(scope, whole, n.Of, names); break;
            case Magnitude m: Collect(scope, whole, m.Of, names); break;
            case FactReference f when Named(scope, f.Name, whole) is { } value: names[f.Name] = value; break;
        }
    }

    private Quantity? Result(in Scope scope, Expression expression) => Result(scope, expression, expression);

    private Quantity? Result(in Scope scope, Expression expression, Expression whole)
    {
        switch (expression)
        {
            case Literal l: return l.Value;
            case PointsReference: return Quantity.Plain(scope.Points);
            case Negation n: return Result(scope, n.Of, whole) is { } of ? of with { Amount = -of.Amount } : null;
            case Magnitude m: return Result(scope, m.Of, whole) is { } size ? size with { Amount = Math.Abs(size.Amount) } : null;
            case FactReference f: return Named(scope, f.Name, whole) ?? Missing(f.Name);
        }

        var operation = (Operation)expression;
        if (Result(scope, operation.Left, whole) is not { } left || Result(scope, operation.Right, whole) is not { } right) return null;
        return operation.Kind switch
        {
            Arithmetic.Add => Sum(left, right, 1m),
            Arithmetic.Subtract => Sum(left, right, -1m),
            Arithmetic.Multiply => Product(left, right),
            _ => Quotient(left, right),
        };
    }

    private Quantity? Missing(string name)
    {
        Why ??= "未评价：缺少“" + (name.Length > 0 ? name : "实际值") + "”";
        return null;
    }

    private Quantity? Sum(Quantity left, Quantity right, decimal sign)
    {
        var plain = left.Kind == Figures.UnitKind.None && right.Kind == Figures.UnitKind.Ratio
            || right.Kind == Figures.UnitKind.None && left.Kind == Figures.UnitKind.Ratio;
        if (!plain && !left.Fits(right) && left.Kind != Figures.UnitKind.None && right.Kind != Figures.UnitKind.None)
        {
            Why ??= $"未评价：{left}与{right}的单位不同，不能相加减";
            return null;
        }

        return new Quantity(left.Amount + sign * right.Amount, left.Unit.Length > 0 ? left.Unit : right.Unit);
    }

    private static Quantity Product(Quantity left, Quantity right) =>
        new(left.Amount * right.Amount, left.Kind is Figures.UnitKind.None or Figures.UnitKind.Ratio ? Dimension(right) : Dimension(left));

    private static string Dimension(Quantity quantity) => quantity.Kind is Figures.UnitKind.Money or Figures.UnitKind.Count ? quantity.Unit : "";

    private Quantity? Quotient(Quantity left, Quantity right)
    {
        if (right.Amount == 0)
        {
            Why ??= "未评价：基数为零";
            return null;
        }

        var same = left.Kind == right.Kind || left.Kind == Figures.UnitKind.None || right.Kind != Figures.UnitKind.None;
        return new Quantity(left.Amount / right.Amount, same ? "" : Dimension(left));
    }

    private Quantity? Named(in Scope scope, string name, Expression whole)
    {
        if (name.Length > 0 && Fact(name, out var fact)) return fact;
        if (name.Length > 0 && Defined(scope, name, out var defined)) return defined;
        if (input.Target is { } target && (Array.IndexOf(Targets, name) >= 0 || OnlyOne(whole, name, Planned, target))) return target;
        if (input.Actual is { } actual && (Array.IndexOf(Actuals, name) >= 0 || OnlyOne(whole, name, Attained, actual))) return actual;
        var mine = name.Length == 0 || scope.Part.Subject.Length > 0 && FactNames.Akin(scope.Part.Subject, name);
        if ((mine || Sole(whole, name)) && (name.Length == 0 || _beside is null || Apart(_beside, name)) && Value(scope, "", out var value, quietly: true)) return value;
        return null;
    }

    private static readonly string[] Planned = ["计划", "目标", "预期", "预定"];
    private static readonly string[] Attained = ["实际"];

    /// <summary>
    /// 实际培训人数÷计划培训人数: a formula of one actual and one planned number speaks of the row's own. A row measured in percent has only the
    /// rate itself, so nothing that is no rate is bound to it.
    /// </summary>
    private readonly bool OnlyOne(Expression whole, string name, string[] openings, Quantity given) =>
        Opens(name, openings) && (given.Kind != Figures.UnitKind.Ratio || name[^1] is '率' or '比' or '例' or '度')
        && Alone(whole, name, openings) && (_beside is null || Alone(_beside, name, openings));

    private static bool Alone(Expression expression, string name, string[] openings) => expression switch
    {
        FactReference f => f.Name == name || !Opens(f.Name, openings) && (Opens(f.Name, Planned) || Opens(f.Name, Attained)),
        Operation o => Alone(o.Left, name, openings) && Alone(o.Right, name, openings),
        Negation n => Alone(n.Of, name, openings),
        Magnitude m => Alone(m.Of, name, openings),
        _ => true,
    };

    private static bool Opens(string name, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether the other side of a comparison can be had without the measured value.</summary>
    private readonly bool Apart(Expression expression, string name) => expression switch
    {
        FactReference f => f.Name == name || Array.IndexOf(Targets, f.Name) >= 0 || Fact(f.Name, out _),
        Operation o => Apart(o.Left, name) && Apart(o.Right, name),
        Negation n => Apart(n.Of, name),
        Magnitude m => Apart(m.Of, name),
        _ => true,
    };

    /// <summary>Whether a formula speaks of one fact only: then that is the measured value.</summary>
    private static bool Sole(Expression expression, string name) => expression switch
    {
        FactReference f => f.Name == name || Array.IndexOf(Targets, f.Name) >= 0,
        Operation o => Sole(o.Left, name) && Sole(o.Right, name),
        Negation n => Sole(n.Of, name),
        Magnitude m => Sole(m.Of, name),
        _ => true,
    };
}
