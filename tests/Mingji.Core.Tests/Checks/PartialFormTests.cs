using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Checks;

/// <summary>What is not in a form that was only partly read may stand in the part that was not.</summary>
public sealed class PartialFormTests
{
    [Theory]
    [InlineData("missing/dimension")]
    [InlineData("missing/section")]
    [InlineData("sum/points")]
    [InlineData("sum/scores")]
    public void Absence_proves_nothing_where_a_row_was_not_understood(string rule)
    {
        var form = Short(rule == "missing/dimension" ? FormType.ProjectTargetTable : FormType.ProjectSelfEvaluation);
        var whole = Audited.Of(form);
        Assert.Contains(whole.Findings, f => f.Rule == rule);
        var partly = Audited.Of(form with { Unread = [new(new(50, "第9行"), true)] });
        Assert.DoesNotContain(partly.Findings, f => f.Rule == rule);
        Assert.Contains(partly.NotEvaluated, s => s.Rule == rule && s.Why.Contains("1处文字没有读懂", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unread_note_beside_an_indicator_that_was_read_keeps_no_sum_from_being_judged() => Assert.Contains(
        Audited.Of(Short() with { Unread = [new(new(50, "第9行"), false)] }).Findings, f => f.Rule == "sum/points");

    [Fact]
    public void Rows_that_exceed_their_total_are_wrong_whatever_was_not_read()
    {
        var form = Short() with { Unread = [new(new(50, "第9行"), true)] };
        form = form with { Total = form.Total! with { Points = ExampleForm.Of(form.Type).Total("30").Build().Total!.Points } };
        Assert.Contains(Audited.Of(form).Findings, f => f.Rule == "sum/points");
    }

    [Fact]
    public void A_form_whose_end_is_cut_off_lacks_no_dimension()
    {
        var sink = Audited.Of(Short(FormType.ProjectTargetTable) with { IsCut = true });
        Assert.DoesNotContain(sink.Findings, f => f.Rule == "missing/dimension");
        Assert.Contains(sink.NotEvaluated, s => s.Rule == "missing/dimension" && s.Why.Contains("没有读到末尾", StringComparison.Ordinal));
    }

    /// <summary>Two indicators of 20 points each under a total of 100; no benefit, no satisfaction, no funds.</summary>
    private static Form Short(FormType type = FormType.ProjectSelfEvaluation) => ExampleForm.Of(type, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "20", "20"))
        .Indicator(ExampleIndicator.Make("巡检次数", "12次", "12次", "20", "20"))
        .Total("100", "100").Build();
}
