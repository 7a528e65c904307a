using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Filling;

/// <summary>Rows that an edit leaves alone are not gathered and not written out again: nothing of it may show.</summary>
public sealed class CellIndexTests
{
    private static readonly string[] Texts = ["", "12.50", "≥30次", "按照2015年度考核通知", "维修41次，较上年增加2次"];

    [Fact]
    public void However_a_form_is_edited_its_cells_and_its_text_are_those_of_a_form_read_anew() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(), steps =>
        {
            var filled = Blank();
            foreach (var step in steps)
            {
                var cells = filled.Cells;
                var next = (step % 7) switch
                {
                    0 => RowEditing.AddAfter(filled, KeyOf(filled, step)),
                    1 => RowEditing.Move(filled, KeyOf(filled, step), step % 2 == 0 ? 1 : -1),
                    _ => CellEditing.With(filled, cells[step % cells.Length].Number, Texts[step % Texts.Length]),
                };
                filled = next ?? filled;
                MustBeAsReadAnew(filled);
            }
        }).QuickCheckThrowOnFailure();

    private static void MustBeAsReadAnew(FilledForm filled)
    {
        var text = FilledRecord.Write(filled);
        var anew = FilledRecord.Read(text, filled.NextKey)!;
        Assert.Equal(anew.Cells.Select(c => (c.Number, c.Label, c.Text)), filled.Cells.Select(c => (c.Number, c.Label, c.Text)));
        Assert.Equal(anew.Form.Passages, filled.Form.Passages);
        Assert.Equal(FilledRecord.Write(anew), text);
    }

    private static int KeyOf(FilledForm filled, int step) =>
        new CellNumber(filled.Form.Indicators[step % filled.Form.Indicators.Length].At.Cell).Key;

    private static FilledForm Blank() => FilledForm.Of(new Form
    {
        Id = "F1", Type = FormType.ProjectSelfEvaluation, Title = "", FiscalYear = new(2023), MoneyUnit = Unit.TenThousandYuan,
        Facts = [new("project", "项目名称", new("某项目", null, Place.Nowhere))],
        Funds = [new(FundSource.Total, "年度资金总额", Place.Nowhere), new(FundSource.Other, "其他资金", Place.Nowhere)],
        Indicators =
        [
            new() { Name = "维保次数", Path = ["产出指标", "数量指标"], TargetAsked = true, ActualAsked = true, ReasonAsked = true },
            new() { Name = "完好率", Path = ["产出指标", "质量指标"], TargetAsked = true, ActualAsked = true, ReasonAsked = true },
        ],
    });
}
