using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Filling;

public sealed class UnfilledTests
{
    [Theory]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Actual, "0")]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Executed, "86.00")]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Achieved, "未开展，资金未到位")]
    [InlineData(FormType.DepartmentSelfEvaluation, CellField.Score, "9")]
    [InlineData(FormType.MonitoringForm, CellField.Reason, "招标推迟")]
    [InlineData(FormType.ProjectTargetTable, CellField.Target, "≥30次")]
    [InlineData(FormType.ProjectTargetTable, CellField.Initial, "100.00")]
    public void One_cell_of_what_a_form_is_about_makes_it_a_form_that_says_something(FormType type, CellField field, string text)
    {
        var blank = Blank(type);
        Assert.True(Unfilled.Is(blank));
        Assert.False(Unfilled.Is(CellEditing.With(blank, blank.Cells.First(c => c.Number.Field == field).Number, text)!));
    }

    [Theory]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Target)]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Name)]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Points)]
    [InlineData(FormType.ProjectTargetTable, CellField.Points)]
    [InlineData(FormType.ProjectSelfEvaluation, CellField.Value)]
    public void What_stood_there_from_the_beginning_says_nothing(FormType type, CellField field)
    {
        var blank = Blank(type);
        Assert.True(Unfilled.Is(CellEditing.With(blank, blank.Cells.First(c => c.Number.Field == field).Number, "10")!));
    }

    private static FilledForm Blank(FormType type) => FilledForm.Of(new Form
    {
        Id = "F1", Type = type, Title = "", Unit = "某单位", FiscalYear = new(2023), MoneyUnit = Unit.TenThousandYuan,
        Facts = [new("project", "项目名称", new("某项目", null, Place.Nowhere))],
        Funds = [new(FundSource.Total, "年度资金总额", Place.Nowhere)],
        Goals = new(true, null, null, null, Place.Nowhere),
        Indicators = [new() { Name = "", Path = ["产出指标", "数量指标"], TargetAsked = true, ActualAsked = true, ReasonAsked = true }],
    });
}
