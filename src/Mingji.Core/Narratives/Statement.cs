using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>
/// What one clause of a narrative says of one thing: its amount, budget, change, growth, share, completion and reason. Null: not stated.
/// Signs follow the verb: 减少9.43万元 is a change of −9.43.
/// </summary>
public sealed record Statement
{
    /// <summary>What the clause speaks of, cleaned: "年初结转和结余", "公务接待费支出".</summary>
    public required string Subject { get; init; }

    /// <summary>The heading it stands under: "五、财政拨款“三公”经费支出决算情况说明".</summary>
    public string Section { get; init; } = "";

    public FiscalYear? Year { get; init; }

    /// <summary>The year compared with: "较2021年".</summary>
    public FiscalYear? Base { get; init; }

    /// <summary>决算数, or the plain amount.</summary>
    public Stated? Amount { get; init; }

    /// <summary>年初预算数 or 全年预算数.</summary>
    public Stated? Budget { get; init; }

    /// <summary>The printed verb: 增加, 减少, 下降, 持平; empty when none.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The change, signed by the verb.</summary>
    public Stated? Change { get; init; }

    /// <summary>What the sentence says the year before had: "比上年的80万元减少".</summary>
    public Stated? Before { get; init; }

    /// <summary>The distance from the budget, signed by the verb: "比年初预算增加5万元".</summary>
    public Stated? BudgetChange { get; init; }

    /// <summary>That distance in percent of the budget, signed by the verb.</summary>
    public Stated? BudgetGrowth { get; init; }

    /// <summary>The growth in percent, signed by the verb.</summary>
    public Stated? Growth { get; init; }

    /// <summary>The share of the whole (占94.8%).</summary>
    public Stated? Share { get; init; }

    /// <summary>What the share is a share of: the subject of the sum it belongs to; empty when the text doesn't say.</summary>
    public string ShareOf { get; init; } = "";

    /// <summary>完成预算的95.2%.</summary>
    public Stated? Completion { get; init; }

    /// <summary>主要原因是：….</summary>
    public Stated? Reason { get; init; }

    /// <summary>The statement this one is a part of (其中…, 具体构成为…); null when it stands by itself.</summary>
    public Statement? Whole { get; init; }

    /// <summary>How the text says that this is a part of <see cref="Whole"/>.</summary>
    public PartKind Part { get; init; }

    /// <summary>How the printed words compare the amount with the budget: 小于, 减少, 持平; empty when they don't.</summary>
    public string BudgetVerb { get; init; } = "";

    /// <summary>The reason given for the distance between amount and budget.</summary>
    public Stated? BudgetReason { get; init; }

    /// <summary>The whole clause as printed.</summary>
    public required Passage Source { get; init; }
}

/// <summary>How a text announces parts.</summary>
public enum PartKind
{
    /// <summary>Not a part.</summary>
    None,

    /// <summary>其中: one of the parts, perhaps not all of them.</summary>
    Among,

    /// <summary>具体构成为, 使用内容为: the parts make up the whole.</summary>
    Composing,
}
