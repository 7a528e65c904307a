using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Periods;

/// <summary>What was done was done by its date, and within the year that it is reported for.</summary>
public sealed class LateCheck : IFormCheck
{
    private const string Rule = "period/late";
    private const string Basis = "完成时间应不晚于目标时间，并在评价年度之内";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "完成时间晚于目标时间或评价年度",
        Basis,
        new CheckExample("2021年度的事项次年3月才完成", [Example("2022年3月31日完成搬迁")]),
        new CheckExample("当年11月完成", [Example("2021年11月30日完成搬迁")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (row.Actual is not { } actual || Done(actual) is not { } done) continue;
            if (row.Target is { } target && Due(target) is { } due && done > due) ReportLate(form, row, target, due, done, sink);
            else if (form.FiscalYear is { } year && done.Year > year.Year
                && !Allows(row.Target, done)) ReportOutside(form, row, done, sink);
        }
    }

    // "2022.3.1": nothing shorter is a whole date, and most values are shorter.
    private const int ShortestDate = 8;

    private static DateOnly? Done(IndicatorValue actual) =>
        actual.Text.Length is < ShortestDate or > 200 ? actual.Date
            : actual.Date ?? WrittenDate.In(actual.Text, monthEnds: false, fullOnly: true);

    private static DateOnly? Due(IndicatorValue target) =>
        target.Date ?? (target.Kind == ValueKind.Date || target.Text.Contains('前') ? WrittenDate.In(target.Text, monthEnds: true) : null);

    private static bool Allows(IndicatorValue? target, DateOnly done) => target is not null && Due(target) >= done;

    private static void ReportLate(Form form, Indicator row, IndicatorValue target, DateOnly due, DateOnly done, FindingSink sink)
    {
        var message = $"{row.Name}的目标是{Chinese(due)}（「{ArithmeticText.Excerpt(target.Text)}」），实际{Chinese(done)}完成，"
            + $"晚了{done.DayNumber - due.DayNumber}天";
        Add(form, row, Chinese(done), Chinese(due), message, sink);
    }

    private static void ReportOutside(Form form, Indicator row, DateOnly done, FindingSink sink)
    {
        var year = form.FiscalYear!.Value;
        var message = $"这是{year.Year}年度的表，{row.Name}却在{Chinese(done)}才完成，晚于{year.Year}年12月31日，不应算作本年度完成";
        Add(form, row, Chinese(done), year.Year + "年12月31日", message, sink);
    }

    private static void Add(Form form, Indicator row, string stated, string expected, string message, FindingSink sink) =>
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Actual!.At, row.Name, message, Basis) { Stated = stated,
            Expected = expected });

    private static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private static Form Example(string actual) => ExampleForm.Of(FormType.DepartmentSelfEvaluation)
        .With(form => form with { FiscalYear = new(2021) })
        .Indicator(ExampleIndicator.Make("办公场所搬迁", "完成", actual, under: IndicatorClass.Timeliness))
        .Build();
}
