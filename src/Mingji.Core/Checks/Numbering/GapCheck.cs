using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Numbering;

/// <summary>Printed numbers leave none out: 指标2 is followed by 指标3, （一） by （二）.</summary>
public sealed class GapCheck : IFormCheck, IDossierCheck
{
    private const string Rule = "numbering/gap";
    private const string Basis = "编号应当连续；缺号可能是漏填、漏录或者删除后没有重编";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "编号不连续",
        Basis,
        new CheckExample("指标2之后是指标4", [Example(4)]),
        new CheckExample("指标2之后是指标3", [Example(3)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        var numbers = new IndicatorNumbers(form);
        while (numbers.MoveNext())
        {
            if (numbers.Step == NumberStep.Gap) Report(form, numbers, sink);
        }

        ScanPassages(form.Id, form.Tables.IsEmpty ? form.Passages : Written(form), sink);
    }

    /// <summary>The passages that are no labels of table rows: these stand side by side, and their numbers in no order of reading.</summary>
    private static ImmutableArray<Passage> Written(Form form)
    {
        var labels = form.Tables.SelectMany(table => table.Rows).Select(row => row.At.Cell).Where(cell => cell >= 0).ToHashSet();
        return [.. form.Passages.Where(passage => !labels.Contains(passage.At.Cell))];
    }

    private static readonly string[] Digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        ScanPassages("", dossier.Loose, sink);
    }

    private static void ScanPassages(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        var section = 0;
        var item = 0;
        var from = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            var level = ChineseOrdinal.Read(passage.Text, out var number);
            if (level == OrdinalLevel.None) continue;
            var last = level == OrdinalLevel.Section ? section : item;
            if (last > 0 && number > last + 1 && !IsInside(passages, from, i, last + 1, number - 1))
                ReportPassage(formId, passage, level, last, number, sink);
            from = i;
            if (level == OrdinalLevel.Item)
            {
                item = number;
                continue;
            }

            section = number;
            item = 0;
        }
    }

    /// <summary>An item that began in the middle of a paragraph is not missing: "…。（八）…".</summary>
    private static bool IsInside(ImmutableArray<Passage> passages, int from, int end, int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            if (number > Digits.Length) return false;
            var mark = $"（{Digits[number - 1]}）";
            var found = false;
            for (var i = from; i < end && !found; i++) found = passages[i].Text.Contains(mark, StringComparison.Ordinal);
            if (!found) return false;
        }

        return true;
    }

    private static void Report(Form form, IndicatorNumbers numbers, FindingSink sink)
    {
        var row = numbers.Current;
        var label = $"指标{row.Number}";
        var missing = Missing(numbers.Previous + 1, row.Number!.Value - 1);
        var message = $"「{FormName.Of(form)}」{(numbers.Previous > 0 ? $"指标{numbers.Previous}之后" : "第一个编号")}是{label}（{row.Name}），缺少指标{missing}";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.At, label, message, Basis)
        {
            Stated = label,
            Expected = $"指标{numbers.Previous + 1}",
        });
    }

    private static string Missing(int from, int to) => from == to ? $"{from}" : $"{from}至{to}";

    private static void ReportPassage(string formId, Passage passage, OrdinalLevel level, int last, int number, FindingSink sink)
    {
        var kind = level == OrdinalLevel.Section ? "一、二、三" : "（一）（二）（三）";
        var message = $"「{ArithmeticText.Excerpt(passage.Text)}」的编号是第{number}，前一个同级（{kind}）编号是第{last}，中间缺号";
        sink.Add(new Finding(Rule, Severity.Info, formId, passage.At, "标题编号", message, Basis)
        {
            Stated = number.ToString(),
            Expected = (last + 1).ToString(),
        });
    }

    private static Form Example(int last) => ExampleForm.Of(FormType.ProjectTargetTable, "口岸建设")
        .Indicator(ExampleIndicator.Make("支持项目数", "≥20项", number: 1))
        .Indicator(ExampleIndicator.Make("业务覆盖率", "100%", number: 2))
        .Indicator(ExampleIndicator.Make("集装箱数量增长率", "2%", number: last, under: Indicators.IndicatorClass.Economic))
        .Build();
}
