using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Cells;

/// <summary>Error values of a spreadsheet are not published. One finding a form, with their number and places.</summary>
public sealed class CellErrorCheck : PassageCheck
{
    private const string Rule = "cell/error";
    private const string Basis = "电子表格的错误值不是数据，公开前应当改正公式或者留空";
    private const int Shown = 5;
    private static readonly string[] Errors = ["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
        "#####"];

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "表格里有错误值",
        Basis,
        new CheckExample("执行率栏显示#DIV/0!", [Example("#DIV/0!")]),
        new CheckExample("执行率栏为76.35%", [Example("76.35%")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        var first = -1;
        var count = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            if (ErrorIn(passages[i].Text) is null) continue;
            if (first < 0) first = i;
            count++;
        }

        if (count > 0) Report(formId, passages, first, count, sink);
    }

    private static string? ErrorIn(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal)) return null;
        foreach (var error in Errors)
        {
            if (text.Contains(error, StringComparison.OrdinalIgnoreCase)) return error;
        }

        return null;
    }

    private static void Report(string formId, ImmutableArray<Passage> passages, int first, int count, FindingSink sink)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = first; i < passages.Length; i++)
        {
            if (ErrorIn(passages[i].Text) is not { } error) continue;
            kinds.Add(error);
            places.Add(passages[i].At);
        }

        var where = string.Join("；", places.Where(place => place.At.Length > 0).Take(Shown).Select(place => place.At));
        var message = $"表格里有{count}个错误值（{string.Join("、", kinds)}）" + (where.Length > 0 ? "，位于" + where : "")
            + (count > Shown ? "等处" : "") + "，没有算出的数不应公开";
        sink.Add(new Finding(Rule, Severity.Error, formId, passages[first].At, kinds.Min!, message, Basis)
        {
            Stated = kinds.Min,
            Also = places.ToImmutable().RemoveAt(0),
        });
    }

    private static Form Example(string cell) => ExampleForm.Of(FormType.ProjectSelfEvaluationSummary).Text("预算执行率").Text(cell).Build();
}
