using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Sums;

/// <summary>Parts make up their total: sources of funds, and rows and columns of tables of amounts.</summary>
public sealed class ComponentsCheck : IFormCheck
{
    internal const string Rule = "sum/components";
    internal const string Basis = "算术：各分项之和等于合计";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "各分项之和与合计不符",
        Basis,
        new CheckExample(
            "年度资金总额120.00万元，其中当年拨款80.00万元、上年结转30.00万元，合计只有110.00万元",
            [Example(appropriation: "80.00")]),
        new CheckExample("90.00万元加30.00万元正好是120.00万元", [Example(appropriation: "90.00")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        FundsComponents.Run(form, sink);
        FundsDivisions.Run(form, sink);
        StatementParts.Run(form, sink);
        if (form.Tables.IsEmpty) return;
        CodedRows.Run(form, sink);
        FundsDirections.Run(form, sink);

        // The final accounts' own totals balance by rules of their own; see the identities.
        if (form.Type == FormType.FinalAccounts) return;
        TableTotals.Run(form, sink);
        ColumnParts.Run(form, sink);
    }

    private static Form Example(string appropriation) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Funds(FundSource.Total, "年度资金总额", adjusted: "120.00")
        .Funds(FundSource.Appropriation, "当年财政拨款", adjusted: appropriation)
        .Funds(FundSource.CarriedOver, "上年结转资金", adjusted: "30.00")
        .Build();
}
