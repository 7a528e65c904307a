using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Forms whose kind, year or unit no title tells.</summary>
public sealed class UntitledFormTests
{
    private const string Head = "一级指标\t二级指标\t三级指标\t年度指标值\t全年完成值\t分值\t得分";
    private const string Row = "产出指标\t数量指标\t巡查次数\t≥12次\t14次\t50\t50";

    [Fact]
    public void A_form_that_names_a_department_and_no_project_is_about_the_department()
    {
        var read = MadeUp.Text("部门（单位）名称\t某县林业局\t\t年度\t2022年", Head, Row);
        var form = Assert.Single(read.Forms);
        Assert.Equal(FormType.DepartmentSelfEvaluation, form.Type);
        Assert.Equal(("某县林业局", 2022), (form.Unit, form.FiscalYear?.Year));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void A_form_that_names_a_project_is_about_the_project()
    {
        var form = Assert.Single(MadeUp.Text("部门名称\t某县林业局\t项目名称\t防火巡护\t年度\t2022", Head, Row).Forms);
        Assert.Equal(FormType.ProjectSelfEvaluation, form.Type);
        Assert.Equal(2022, form.FiscalYear?.Year);
    }
}
