using System.Globalization;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Periods;

/// <summary>Starts come before ends; a public notice lasts as many days as it says, and as long as the standard asks.</summary>
public sealed class OrderCheck : IFormCheck
{
    private const string Rule = "period/order";
    private const string Basis = "起止时间的先后与长度应相符";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "起止时间颠倒或与所写天数不符",
        Basis,
        new CheckExample("4月23日至29日含首尾共7天，却写10天", [Example(10)]),
        new CheckExample("含首尾共7天", [Example(7)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        Facts(form, sink);
        if (form.Notice is { } notice) Notice(form, notice, standard.Notice, sink);
    }

    private static void Facts(Form form, FindingSink sink)
    {
        Fact? start = null;
        Fact? end = null;
        foreach (var fact in form.Facts)
        {
            if (fact.Name == "period-start") start ??= fact;
            else if (fact.Name == "period-end") end ??= fact;
        }

        if (start is null || end is null) return;
        if (WrittenDate.In(start.Value.Text, monthEnds: false) is not { } from
            || WrittenDate.In(end.Value.Text, monthEnds: true) is not { } to) return;
        if (from <= to) return;
        var message = $"{start.Label}「{start.Value.Text}」晚于{end.Label}「{end.Value.Text}」";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, start.Value.At, start.Label, message, Basis)
        {
            Stated = start.Value.Text,
            Also = [end.Value.At],
        });
    }

    private static void Notice(Form form, NoticePeriod notice, NoticeRule? rule, FindingSink sink)
    {
        if (notice is not { First: { } first, Last: { } last }) return;
        var days = last.DayNumber - first.DayNumber + 1;
        if (days <= 0)
        {
            Add(form, notice, Severity.Error, $"公示自{Chinese(first)}始，至{Chinese(last)}止，起止颠倒", null, Basis, sink);
            return;
        }

        if (notice.Days is { } stated && Disagrees(stated, days, notice.WorkingDays)) ReportLength(form, notice, stated, days, sink);
        if (rule is { Binding: true } && (rule.WorkingDays == notice.WorkingDays || days < rule.Days) && (notice.Days ?? days) < rule.Days)
        {
            var asked = rule.Days + (rule.WorkingDays ? "个工作日" : "天");
            Add(form, notice, Severity.Warning, $"公示期{notice.Days ?? days}{(notice.WorkingDays ? "个工作日" : "天")}，少于要求的{asked}", asked,
                rule.Source, sink);
        }
    }

    /// <summary>
    /// The first day may or may not count; working days can't be counted without the year's calendar, but can't exceed the days.
    /// </summary>
    private static bool Disagrees(int stated, int days, bool working) => working ? stated > days : stated != days && stated != days - 1;

    private static void ReportLength(Form form, NoticePeriod notice, int stated, int days, FindingSink sink)
    {
        var unit = notice.WorkingDays ? "个工作日" : "天";
        var message = $"公示期写{stated}{unit}，但{Chinese(notice.First!.Value)}至{Chinese(notice.Last!.Value)}含首尾共{days}天";
        Add(form, notice, Severity.Error, message, days + "天", Basis, sink);
    }

    private static void Add(Form form, NoticePeriod notice, Severity severity, string message, string? expected, string basis,
        FindingSink sink) =>
        sink.Add(new Finding(Rule, severity, form.Id, notice.At, "公示期", message, basis)
        {
            Stated = notice.Days?.ToString(CultureInfo.InvariantCulture),
            Expected = expected,
        });

    private static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private static Form Example(int days) => ExampleForm.Of(FormType.AllocationPlan)
        .With(form => form with { Notice = new(new(2021, 4, 23), new(2021, 4, 29), days, false, new Place(-1, "第2段")) })
        .Build();
}
