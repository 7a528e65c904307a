namespace Mingji.Core.Rubrics;

/// <summary>Arithmetic of a formula sentence.</summary>
public enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>A formula: what stands right of the sign of equality in 「得分=…」 or 「某率=…」.</summary>
public abstract record Expression;

/// <summary>A number as written.</summary>
public sealed record Literal(Quantity Value) : Expression;

/// <summary>A named fact, without 部门, 单位, 本 or 某 before it.</summary>
public sealed record FactReference(string Name) : Expression;

/// <summary>该指标分值, 分值, 满分: the points of the indicator.</summary>
public sealed record PointsReference : Expression;

/// <summary>Two operands.</summary>
public sealed record Operation(Arithmetic Kind, Expression Left, Expression Right) : Expression;

/// <summary>A minus sign before an operand.</summary>
public sealed record Negation(Expression Of) : Expression;

/// <summary>|…|, …的绝对值.</summary>
public sealed record Magnitude(Expression Of) : Expression;
