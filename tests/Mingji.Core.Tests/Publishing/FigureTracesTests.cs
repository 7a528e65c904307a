using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Publishing;

public sealed class FigureTracesTests
{
    private static readonly Standard Standard = new() { Id = "trial", Title = "试验" };

    [Fact]
    public void A_sum_of_funds_is_recomputed_and_its_parts_are_as_stated()
    {
        var traces = Of(Funds("100.00", "60.00", "40.00"));
        Assert.Equal((TraceKind.Recomputed, "60.00＋40.00＝100.00"), (traces[0].Kind, traces[0].How));
        Assert.Equal([TraceKind.Stated, TraceKind.Stated], traces.Skip(1).Select(t => t.Kind));
    }

    [Fact]
    public void What_rounding_explains_is_recomputed_and_what_it_does_not_differs()
    {
        Assert.Equal(TraceKind.Recomputed, Of(Funds("100.01", "60.00", "40.00"))[0].Kind);
        Assert.Contains("四舍五入", Of(Funds("100.01", "60.00", "40.00"))[0].How, StringComparison.Ordinal);
        Assert.Equal(TraceKind.Differs, Of(Funds("100.50", "60.00", "40.00"))[0].Kind);
        Assert.Equal(TraceKind.Stated, Of(Funds("100.50", "60.00", ""))[0].Kind);
    }

    [Fact]
    public void A_finding_is_the_last_word()
    {
        var filled = Funds("100.00", "60.00", "40.00");
        var finding = new Finding("conflict/restated", Severity.Error, "F1", filled.Cells.First(c => c.Text == "60.00").Stated!.At, "财政拨款", "另一张表写61.00", "依据")
        {
            Expected = "61.00",
        };
        var traces = FigureTraces.Of(filled, FormScoring.Of(filled.Form, Standard), [finding]);
        Assert.Equal((TraceKind.Differs, "另一张表写61.00"), (traces[1].Kind, traces[1].How));
        // A finding that asks for a reason says nothing against the figure.
        var asked = finding with { Rule = "missing/reason", Expected = "≥90%" };
        Assert.Equal(TraceKind.Stated, FigureTraces.Of(filled, FormScoring.Of(filled.Form, Standard), [asked])[1].Kind);
    }

    [Fact]
    public void Numbers_of_sources_are_in_fen_and_missing_ones_are_not_there()
    {
        var form = Funds("100.00", "60.00", "").Form;
        var numbers = PublishedNumbers.Of(form, FormScoring.Of(form, Standard));
        Assert.Equal([(SeriesKind.Budget, 100_000_000L), (SeriesKind.Source, 60_000_000L)], numbers.Select(n => (n.Kind, n.Value)));
    }

    private static System.Collections.Immutable.ImmutableArray<FigureTrace> Of(FilledForm filled) =>
        FigureTraces.Of(filled, FormScoring.Of(filled.Form, Standard), []);

    private static FilledForm Funds(string total, string appropriation, string other)
    {
        var filled = FilledForm.Of(new Form
        {
            Id = "F1", Type = FormType.ProjectSelfEvaluation, MoneyUnit = Unit.TenThousandYuan,
            Funds =
            [
                new(FundSource.Total, "年度资金总额", Place.Nowhere), new(FundSource.Appropriation, "其中：当年财政拨款", Place.Nowhere),
                new(FundSource.Other, "其他资金", Place.Nowhere),
            ],
        });
        var texts = new[] { total, appropriation, other };
        for (var i = 0; i < texts.Length; i++)
            filled = CellEditing.With(filled, CellNumber.In(filled.Form.Funds[i].At, CellField.Adjusted)!.Value, texts[i])!;
        return filled;
    }
}
