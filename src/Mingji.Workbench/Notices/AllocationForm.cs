using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Projects;

namespace Mingji.Workbench.Notices;

/// <summary>An allocation plan as the form that is written into files. Pure.</summary>
public static class AllocationForm
{
    public static FilledForm Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var rows = plan.Table.Rows.Select((r, i) => new AmountRow(
            "", r.Project, RowKind.Item, [Text((i + 1).ToString(CultureInfo.InvariantCulture)), Text(r.Applicant), Text(r.Project), Amount(r.Fen)], Place.Nowhere))
            .Append(new("", "合计", RowKind.Total, [Text("合计"), null, null, Amount((long)plan.Table.SumFen)], Place.Nowhere));
        return FilledForm.Of(new()
        {
            Id = "F1", Type = FormType.AllocationPlan, Title = plan.Title, Unit = plan.UnitName, FiscalYear = new(plan.Year), MoneyUnit = Unit.TenThousandYuan,
            Tables = [new(plan.Title, ["序号", "申请单位", "项目名称", "金额（万元）"], [.. rows], Place.Nowhere)],
        });
    }

    private static Stated Text(string text) => new(text, null, Place.Nowhere);

    private static Stated Amount(long fen)
    {
        var text = FundsText.Show(fen);
        return new(text, FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure) ? figure : null, Place.Nowhere);
    }
}
