using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Filling;

public sealed class FilledRecordTests
{
    [Fact]
    public void A_form_is_read_as_it_was_written()
    {
        var filled = Filled();
        var text = FilledRecord.Write(filled);

        var back = FilledRecord.Read(text, filled.NextKey)!;

        Assert.Equal(FormRecord.Write(filled.Form), FormRecord.Write(back.Form));
        Assert.Equal(filled.NextKey, back.NextKey);
        Assert.NotEmpty(back.Form.Passages);
    }

    [Fact]
    public void It_is_shorter_than_the_full_record() =>
        Assert.True(FilledRecord.Write(Filled()).Length < FormRecord.Write(Filled().Form).Length * 3 / 4);

    [Fact]
    public void A_full_record_is_read_too()
    {
        var filled = Filled();
        Assert.Equal(FormRecord.Write(filled.Form), FormRecord.Write(FilledRecord.Read(FormRecord.Write(filled.Form), filled.NextKey)!.Form));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"moneyUnit\":[1,2]}")]
    [InlineData("{\"moneyUnit\":[\"元\",\"Nothing\",1,\"元\"]}")]
    public void What_is_no_form_gives_none(string text) => Assert.Null(FilledRecord.Read(text, 1));

    private static FilledForm Filled()
    {
        var filled = FilledForm.Of(new Form
        {
            Id = "F1", Type = FormType.ProjectSelfEvaluation, Title = "", Unit = "某单位", FiscalYear = new(2023), MoneyUnit = Unit.TenThousandYuan,
            Facts = [new("project", "项目名称", new("某项目", null, Place.Nowhere))],
            Funds = [new(FundSource.Total, "年度资金总额", Place.Nowhere), new(FundSource.Other, "其他资金", Place.Nowhere)],
            Indicators = [new() { Name = "维保次数", Path = ["产出指标", "数量指标"], TargetAsked = true, ActualAsked = true, ReasonAsked = true }],
        });
        foreach (var cell in filled.Cells.Where(c => c.Text.Length == 0).ToList())
            filled = CellEditing.With(filled, cell.Number, cell.Number.Field is CellField.Target or CellField.Actual ? "≥30次" : "12.50") ?? filled;
        return filled;
    }
}
