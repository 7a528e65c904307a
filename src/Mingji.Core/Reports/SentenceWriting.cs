using System.Collections.Immutable;
using System.Text;
using Mingji.Core.Forms;
using Mingji.Core.Narratives.Writing;

namespace Mingji.Core.Reports;

/// <summary>Writes one sentence of an outline from the facts. Pure: the same facts give the same words.</summary>
internal static class SentenceWriting
{
    /// <summary>Null when the outline does not want the sentence of this dossier.</summary>
    public static ReportSentence? Write(OutlineSentence outline, ReportFacts facts, ReportItem? item)
    {
        ReportFact? Find(string name) => item?.Facts.GetValueOrDefault(name) ?? facts.Named(name);
        if (!outline.When.All(name => Find(name) is not null) || outline.Unless.Any(name => Find(name) is not null)) return null;
        var text = new StringBuilder();
        var used = new List<SentenceFigure>();
        foreach (var part in outline.Text.Parts) text.Append(Say(part, Find, used));
        var said = text.ToString();
        var source = item is null ? outline.Id : $"{outline.Id}@{item.Id}";
        return new(source, said, Place.Nowhere) { Written = said, Figures = [.. used.DistinctBy(f => f.Fact)] };
    }

    private static string Say(SentencePart part, Func<string, ReportFact?> find, List<SentenceFigure> used)
    {
        switch (part.Kind)
        {
            case PartKind.Words:
                return part.Text;
            case PartKind.Gap:
                return ReportGaps.Of(part.Text);
            case PartKind.Fact:
                if (find(part.Text) is not { } fact) return ReportGaps.Of(part.Text);
                used.Add(new(fact.Key, fact.Label, fact.Text));
                return fact.Text;
            default:
                return Change(part, find, used);
        }
    }

    private static string Change(SentencePart part, Func<string, ReportFact?> find, List<SentenceFigure> used)
    {
        foreach (var name in part.Names.Where(name => find(name)?.Figure is null)) return ReportGaps.Of(name);
        var (now, before) = (find(part.Names[0])!, find(part.Names[1])!);
        if (ChangeClause.Of(now.Figure!.Value, before.Figure!.Value, part.Text) is not { } words) return ReportGaps.Of($"{now.Label}与{part.Text}比较");
        used.Add(new(ReportKeys.Change(now, before, part.Text), $"{now.Label}的增减", words.Text));
        return part.Kind == PartKind.ChangeWithReason ? words.With(ReportGaps.Of($"{now.Label}变动的原因")) : words.Text;
    }
}
