using System.Collections.Frozen;
using Mingji.Core.Checks;

namespace Mingji.Web.Showing;

/// <summary>What rules look for, by their cards.</summary>
public static class RuleNames
{
    private static readonly FrozenDictionary<string, string> Titles =
        CheckRegistry.All.DistinctBy(c => c.Card.Rule).ToFrozenDictionary(c => c.Card.Rule, c => c.Card.Title, StringComparer.Ordinal);

    /// <summary>The rule's title; a rule of another program's keeps its id.</summary>
    public static string Of(string rule) => Titles.GetValueOrDefault(rule, rule);
}
