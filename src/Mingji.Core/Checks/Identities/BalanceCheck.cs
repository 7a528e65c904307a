using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// What must balance in any unit's year: income with opening, expenditure with closing, the three publics and procurement with their parts.
/// An identity is checked where the form states all of its members.
/// </summary>
public sealed class BalanceCheck : IFormCheck
{
    internal const string Rule = "identity/balance";
    internal const string Basis = "收支平衡：收入总计＝本年收入＋年初结转和结余，支出总计＝本年支出＋年末结转和结余；“三公”经费、政府采购等于其分项之和";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "收支、“三公”经费或政府采购与其组成不平衡",
        Basis,
        ExampleSentences.Example("1.00＋2.00＋3.00＝6.00，却写总额8.00", "政府采购支出总额8.00万元，其中：政府采购货物支出1.00万元、政府采购工程支出2.00万元、政府采购服务支出3.00万元。"),
        ExampleSentences.Example("1.00＋2.00＋3.00＝6.00", "政府采购支出总额6.00万元，其中：政府采购货物支出1.00万元、政府采购工程支出2.00万元、政府采购服务支出3.00万元。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        StatementBalances.Run(form, sink);
        TableBalances.Run(form, sink);
    }
}
