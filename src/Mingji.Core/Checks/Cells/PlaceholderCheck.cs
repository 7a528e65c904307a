using System.Buffers;
using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Cells;

/// <summary>Nothing is left to be filled in. One finding a form, with the number of signs and the first places.</summary>
public sealed class PlaceholderCheck : PassageCheck
{
    private const string Rule = "cell/placeholder";
    private const string Basis = "公开前应当把模板里的空位（XX、××、____）填写完整或者删去";
    private const int Shown = 3;
    private const int Before = 12;
    private const int Behind = 14;
    private static readonly SearchValues<char> Sentences = SearchValues.Create("。；！？;!?");
    private static readonly SearchValues<char> Clauses = SearchValues.Create("，,、：:");

    // Cells of tables are shorter; only what is written out says whether a form was filled in.
    private const int Sentence = 12;

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "模板的空位没有填写",
        Basis,
        new CheckExample("句子里还留着XX万元", [Example("本年支出XX万元，比上年增加。")]),
        new CheckExample("金额已经填写", [Example("本年支出35.20万元，比上年增加。")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        var first = -1;
        var count = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            if (Placeholders.IndexIn(passages[i].Text) < 0) continue;
            if (first < 0) first = i;
            count++;
        }

        if (count > 0) Report(formId, passages, first, count, sink);
    }

    private static void Report(string formId, ImmutableArray<Passage> passages, int first, int count, FindingSink sink)
    {
        var quotes = new List<string>();
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var i = first; i < passages.Length; i++)
        {
            var text = passages[i].Text;
            var at = Placeholders.IndexIn(text);
            if (at < 0) continue;
            places.Add(passages[i].At);
            if (quotes.Count < Shown) quotes.Add("「" + ArithmeticText.Excerpt(Around(text, at)) + "」");
        }

        // Mostly placeholders: nobody filled the form in, which is one fact and not many.
        var template = count > 3 && count * 4 > passages.Count(passage => passage.Text.Length >= Sentence);
        var message = (template ? $"整份内容像是没有填写的模板，有{count}处空位，" : $"有{count}处空位没有填写，")
            + (count > Shown ? "例如" : "即") + string.Join("、", quotes);
        sink.Add(new Finding(Rule, Severity.Warning, formId, passages[first].At, "未填写的空位", message, Basis)
        {
            Also = places.ToImmutable().RemoveAt(0),
        });
    }

    /// <summary>The words around the sign, from where their sentence or clause begins if near; dots where words are left out.</summary>
    private static string Around(string text, int at)
    {
        var near = Math.Max(0, at - Before);
        var window = text.AsSpan(near, at - near);
        var sentence = window.LastIndexOfAny(Sentences);
        var cut = sentence >= 0 ? sentence : near > 0 ? window.IndexOfAny(Clauses) : -1;
        var end = Math.Min(text.Length, at + Behind);
        return (sentence < 0 && near > 0 ? "…" : "") + text[(near + cut + 1)..end].Trim() + (end < text.Length ? "…" : "");
    }

    private static Form Example(string text) => ExampleForm.Of(FormType.EvaluationReport).Text(text).Build();
}
