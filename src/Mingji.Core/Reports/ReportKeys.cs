using Mingji.Core.Forms;
using Mingji.Core.Narratives.Writing;

namespace Mingji.Core.Reports;

/// <summary>What a sentence remembers a fact by: the fact's own key, or two of them and the words of a comparison.</summary>
internal static class ReportKeys
{
    private const char Between = '|';

    public static string Change(ReportFact now, ReportFact before, string than) => $"{now.Key}{Between}{before.Key}{Between}{than}";

    /// <summary>The text of the fact or comparison as the dossier has it now; null when it can't be said any more.</summary>
    public static ReportFact? Resolve(ReportFacts facts, SentenceFigure remembered)
    {
        var keys = remembered.Fact.Split(Between);
        if (keys.Length != 3) return facts.Find(remembered.Fact);
        return facts.Find(keys[0])?.Figure is { } now && facts.Find(keys[1])?.Figure is { } before
            && ChangeClause.Of(now, before, keys[2]) is { } words ? new(remembered.Fact, remembered.Label, words.Text, null) : null;
    }
}
