using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Filling;

public sealed class FormTakeoverTests
{
    private static readonly FormSubject Subject = new("云屏市口岸服务中心", "云屏市商务局", "云屏港区维护", new FiscalYear(2023));

    private static FilledForm Blank => BlankForms.Of(FormType.ProjectSelfEvaluation, new() { Id = "plain", Title = "测试" }, Subject);

    private static FilledForm Filled => With(With(With(Named(Blank), CellField.Target, "≥30次"), CellField.Actual, "47次"), CellField.Points, "10");

    [Fact]
    public void A_form_taken_over_into_itself_changes_nothing() =>
        Assert.True(FormTakeover.Of(Filled, AsFile(Filled), keepsAbsent: false).ChangesNothing);

    [Fact]
    public void A_blank_form_becomes_what_the_file_says_and_stays_about_what_it_is_about()
    {
        var file = AsFile(Filled) with { Unit = "另一个单位", FiscalYear = new FiscalYear(2021) };
        var after = FormTakeover.Of(Blank, file, keepsAbsent: false).After;
        Assert.Equal(Filled.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text), after.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text));
        Assert.Equal((Subject.Unit, Subject.Year), (after.Form.Unit, after.Form.FiscalYear!.Value));
    }

    [Fact]
    public void A_row_of_the_same_name_keeps_its_key_wherever_the_file_has_it()
    {
        var now = Filled;
        var rows = AsFile(now).Indicators;
        var file = AsFile(now) with { Indicators = [rows[1] with { Name = "另一个指标" }, .. rows] };
        var after = FormTakeover.Of(now, file, keepsAbsent: false).After;
        Assert.Equal(KeyOf(now, 0), KeyOf(after, 1));
        Assert.Equal(after.Cells.Length, after.Cells.Select(c => c.Number).Distinct().Count());
        Assert.True(after.NextKey > now.NextKey);
    }

    [Theory]
    [InlineData(false, "", TakenKind.Emptied)]
    [InlineData(true, "47次", TakenKind.Kept)]
    public void A_cell_that_the_file_leaves_empty_is_emptied_unless_it_is_to_be_kept(bool keeps, string expected, TakenKind kind)
    {
        var now = With(Named(Filled, 1), CellField.Actual, "3天", 1);
        var file = AsFile(now);
        file = file with { Indicators = file.Indicators.SetItem(0, file.Indicators[0] with { Actual = null }) };
        var taken = FormTakeover.Of(now, file, keeps);
        var number = new CellNumber(KeyOf(now, 0), CellField.Actual);
        Assert.Equal(expected, taken.After.TextAt(number));
        Assert.Equal(kind, taken.Cells.Single(c => c.Number == number).Kind);
    }

    [Fact]
    public void A_column_that_the_file_does_not_have_stays_as_it_is()
    {
        var now = With(Filled, CellField.Criteria, "完成得满分，未完成不得分");
        var file = AsFile(now);
        var without = file with { Indicators = [.. file.Indicators.Select(i => i with { Criteria = null })] };
        Assert.Equal("完成得满分，未完成不得分", FormTakeover.Of(now, without, false).After.TextAt(new(KeyOf(now, 0), CellField.Criteria)));
    }

    [Fact]
    public void A_row_that_the_file_does_not_have_goes_and_is_listed()
    {
        var now = Filled;
        var file = AsFile(now);
        var taken = FormTakeover.Of(now, file with { Indicators = file.Indicators.RemoveAt(0) }, keepsAbsent: false);
        Assert.DoesNotContain(taken.After.Form.Indicators, i => i.Name == "维保次数");
        Assert.Contains(taken.Cells, c => c is { Kind: TakenKind.Emptied, Before: "≥30次", From: "" });
        Assert.Contains(FormTakeover.Of(now, file with { Indicators = file.Indicators.RemoveAt(0) }, true).After.Form.Indicators, i => i.Name == "维保次数");
    }

    [Fact]
    public void Every_text_says_where_in_the_file_it_stands()
    {
        var taken = FormTakeover.Of(Blank, AsFile(Filled), keepsAbsent: false);
        Assert.All(taken.Cells.Where(c => c.After.Length > 0 && c.Kind != TakenKind.Kept), c => Assert.StartsWith("文件：", c.From, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_laid_down_stays_while_the_rest_of_its_row_is_taken()
    {
        var now = With(Filled, CellField.Actual, "");
        var (target, actual) = (new CellNumber(KeyOf(now, 0), CellField.Target), new CellNumber(KeyOf(now, 0), CellField.Actual));
        var file = AsFile(With(Filled, CellField.Target, "≥45次"));
        var taken = FormTakeover.Of(now, file, keepsAbsent: false, new HashSet<CellNumber> { target });
        Assert.Equal(("≥30次", "47次"), (taken.After.TextAt(target), taken.After.TextAt(actual)));
        var cell = taken.Cells.Single(c => c.Number == target);
        Assert.Equal((TakenKind.LaidDown, "≥45次"), (cell.Kind, cell.Refused));
        Assert.DoesNotContain(taken.Cells, c => c.Number != target && c.Kind == TakenKind.LaidDown);
    }

    [Fact]
    public void A_row_that_is_laid_down_stays_though_the_file_does_not_have_it()
    {
        var now = Filled;
        var file = AsFile(now);
        var target = new CellNumber(KeyOf(now, 0), CellField.Target);
        var taken = FormTakeover.Of(
            now, file with { Indicators = file.Indicators.RemoveAt(0) }, keepsAbsent: false, new HashSet<CellNumber> { target });
        Assert.Equal("≥30次", taken.After.TextAt(target));
        Assert.DoesNotContain(taken.Cells, c => c.Kind is TakenKind.Emptied or TakenKind.LaidDown);
    }

    /// <summary>The form as a reader gives it: places are those of a file, and nothing stands where nothing is written.</summary>
    private static Form AsFile(FilledForm filled)
    {
        static Place At(Place place) => new(place.Cell + 100_000, "文件：" + place.At);
        static Stated? Of(Stated? cell) => cell is { Text.Length: > 0 } ? cell with { At = At(cell.At) } : null;
        var form = filled.Form;
        return form with
        {
            Facts = [.. form.Facts.Select(f => f with { Value = f.Value with { At = At(f.Value.At) } })],
            Funds = [.. form.Funds.Select(f => f with { At = At(f.At), Adjusted = Of(f.Adjusted), Points = Of(f.Points) })],
            Indicators =
            [
                .. form.Indicators.Select(i => i with
                {
                    At = At(i.At), Points = Of(i.Points),
                    Target = i.Target is { } target ? target with { At = At(target.At) } : null,
                    Actual = i.Actual is { } actual ? actual with { At = At(actual.At) } : null,
                }),
            ],
            Total = form.Total is { } total ? total with { At = At(total.At), Points = Of(total.Points) } : null,
        };
    }

    private static FilledForm Named(FilledForm form, int row = 0) => With(form, CellField.Name, row == 0 ? "维保次数" : "办结天数", row);

    private static FilledForm With(FilledForm form, CellField field, string text, int row = 0) =>
        CellEditing.With(form, new(KeyOf(form, row), field), text)!;

    private static int KeyOf(FilledForm form, int index) => CellNumber.In(form.Form.Indicators[index].At, CellField.Row)!.Value.Key;
}
