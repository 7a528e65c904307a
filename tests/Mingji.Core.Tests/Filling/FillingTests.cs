using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Filling;

public sealed class FillingTests
{
    private static readonly Standard Plain = new() { Id = "plain", Title = "测试" };
    private static readonly FormSubject Subject = new("云屏市口岸服务中心", "云屏市商务局", "云屏港区维护", new FiscalYear(2023));

    private static FilledForm Blank => BlankForms.Of(FormType.ProjectSelfEvaluation, Plain, Subject);

    [Theory]
    [InlineData(FormType.ProjectTargetTable)]
    [InlineData(FormType.ProjectSelfEvaluation)]
    [InlineData(FormType.DepartmentSelfEvaluation)]
    public void Every_cell_of_a_blank_form_has_a_number_of_its_own(FormType type)
    {
        var cells = BlankForms.Of(type, Plain, Subject).Cells.ToList();
        Assert.NotEmpty(cells);
        Assert.Equal(cells.Count, cells.Select(c => c.Number).Distinct().Count());
    }

    [Fact]
    public void What_is_put_into_any_cell_stands_there_and_nowhere_else()
    {
        var cells = Blank.Cells.Select(c => c.Number).ToArray();
        Prop.ForAll(Gen.Elements(cells).ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), (number, text) =>
        {
            var before = Blank;
            var after = CellEditing.With(before, number, text.Get);
            if (after is null) return false;
            var others = before.Cells.Zip(after.Cells).All(p => p.First.Number == number || p.First.Text == p.Second.Text);
            return others && after.TextAt(number) == CellEditing.Clean(text.Get);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_number_that_no_cell_has_changes_nothing()
    {
        Assert.Null(CellEditing.With(Blank, new(9999, CellField.Target), "1"));
        Assert.Null(CellEditing.With(Blank, new(0, CellField.Target), "1"));
    }

    [Fact]
    public void Texts_are_read_as_a_reader_of_documents_reads_them()
    {
        var form = Blank;
        foreach (var (field, text) in new[] { (CellField.Target, "≥30次"), (CellField.Actual, "47"), (CellField.Points, "10"), (CellField.Score, "9.5") })
            form = CellEditing.With(form, Cell(form, field), text)!;
        var row = form.Form.Indicators[0];
        Assert.Equal(Operator.AtLeast, row.Target!.Operator);
        Assert.Equal("次", row.Actual!.Figure!.Value.Unit.Symbol);
        Assert.Equal(9.5m, row.Score!.Figure!.Value.Value);
    }

    [Fact]
    public void A_changed_target_is_read_into_the_actual_value_beside_it()
    {
        var form = CellEditing.With(Blank, Cell(Blank, CellField.Actual), "47")!;
        form = CellEditing.With(form, Cell(form, CellField.Target), "30个")!;
        Assert.Equal("个", form.Form.Indicators[0].Actual!.Figure!.Value.Unit.Symbol);
    }

    [Fact]
    public void A_removed_row_never_gives_its_key_to_another()
    {
        var key = KeyOf(Blank, 0);
        var added = RowEditing.AddAfter(Blank, key)!;
        var newKey = KeyOf(added, 1);
        var again = RowEditing.AddAfter(RowEditing.Remove(added, newKey)!, key)!;
        Assert.NotEqual(newKey, KeyOf(again, 1));
    }

    [Fact]
    public void A_row_taken_out_comes_back_as_it_was_with_its_key()
    {
        var form = CellEditing.With(Blank, Cell(Blank, CellField.Target), "≥30次")!;
        var row = form.Form.Indicators[0];
        var back = RowEditing.Insert(RowEditing.Remove(form, KeyOf(form, 0))!, 0, row)!;
        Assert.Equal(row, back.Form.Indicators[0]);
        Assert.Equal(form.NextKey, back.NextKey);
    }

    [Fact]
    public void Rows_move_within_their_headings_only()
    {
        var form = RowEditing.AddAfter(Blank, KeyOf(Blank, 0))!;
        Assert.Equal(KeyOf(form, 1), KeyOf(RowEditing.Move(form, KeyOf(form, 1), -1)!, 0));
        Assert.Null(RowEditing.Move(form, KeyOf(form, 1), 1));
    }

    [Fact]
    public void A_score_is_recomputed_with_its_steps()
    {
        var form = Blank;
        foreach (var (field, text) in new[] { (CellField.Target, "360列"), (CellField.Actual, "285列"), (CellField.Points, "10"), (CellField.Score, "10") })
            form = CellEditing.With(form, Cell(form, field), text)!;
        var row = FormScoring.Of(form.Form, Plain).Rows[0];
        Assert.Equal((7.92m, true), (row.Due, row.Differs));
        Assert.Contains("285列÷360列×10＝7.92分", row.Steps);
    }

    [Fact]
    public void The_execution_rate_earns_its_share_and_never_more_than_its_points()
    {
        Assert.Equal(7.43m, Execution("92", "68.4").Due);
        Assert.Equal(10m, Execution("92", "95").Due);
        Assert.Null(Execution("92", "").Due);
        Assert.Null(Execution("0", "5").Due);
    }

    [Fact]
    public void Sums_of_nothing_are_missing_and_not_zero()
    {
        var score = FormScoring.Of(Blank.Form, Plain);
        Assert.Null(score.Stated);
        Assert.Null(score.Due);
    }

    private static RowScore Execution(string budget, string executed)
    {
        var form = Blank;
        foreach (var (field, text) in new[] { (CellField.Adjusted, budget), (CellField.Executed, executed) })
            form = CellEditing.With(form, form.Cells.First(c => c.Number.Field == field).Number, text)!;
        return FormScoring.Of(form.Form, Plain).Execution!;
    }

    private static CellNumber Cell(FilledForm form, CellField field) => new(KeyOf(form, 0), field);

    private static int KeyOf(FilledForm form, int index) => CellNumber.In(form.Form.Indicators[index].At, CellField.Row)!.Value.Key;
}
