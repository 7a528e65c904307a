using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>The money columns of a funds section.</summary>
public enum FundsColumn
{
    Initial,
    Adjusted,
    Executed,
}

/// <summary>Access to the money columns of a funds row by name.</summary>
public static class FundsColumns
{
    public static Stated? Of(FundsRow row, FundsColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return column switch
        {
            FundsColumn.Initial => row.Initial,
            FundsColumn.Adjusted => row.Adjusted,
            _ => row.Executed,
        };
    }

    public static string Name(FundsColumn column) => column switch
    {
        FundsColumn.Initial => "年初预算数",
        FundsColumn.Adjusted => "全年预算数",
        _ => "全年执行数",
    };
}
