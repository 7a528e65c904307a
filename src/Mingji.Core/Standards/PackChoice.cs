using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Standards;

/// <summary>
/// Chooses a pack by the markers that packs declare, never by a list of places in code. A marker in a heading or a unit's name wins over
/// one in the text; a narrower pack over a wider one; then the year that lies nearest, earlier before later.
/// </summary>
internal static class PackChoice
{
    /// <summary>A place met less often than this in running text may be a mere mention (a visit, a partner).</summary>
    private const int Recurring = 3;

    private static readonly Standard Bare = new() { Id = "none", Title = "内置默认规则" };

    public static StandardChoice Choose(ImmutableArray<Standard> standards, DocumentTraits document)
    {
        if (standards.IsEmpty) return new(Bare, "没有找到任何评价标准包，按内置默认规则审核");
        var inHeads = Marked(standards, marker => document.Heads.Any(head => Contains(head, marker)));
        if (inHeads.Count > 0) return Best(inHeads, document.FiscalYear, "单位或标题里有");
        var counts = Count(standards, document.Texts);
        var inTexts = Marked(standards, marker => counts[marker] >= Recurring);
        if (inTexts.Count > 0) return Best(inTexts, document.FiscalYear, "正文里多次出现");
        var widest = standards.Min(standard => standard.Scope);
        var general = standards.Where(standard => standard.Scope == widest).Select(standard => (standard, "")).ToList();
        return Best(general, document.FiscalYear, "");
    }

    private static List<(Standard Standard, string Marker)> Marked(ImmutableArray<Standard> standards, Func<string, bool> speaks) =>
        [.. standards.Select(standard => (standard, standard.Markers.FirstOrDefault(speaks) ?? "")).Where(pair => pair.Item2.Length > 0)];

    private static Dictionary<string, int> Count(ImmutableArray<Standard> standards, IEnumerable<string> texts)
    {
        var counts = standards.SelectMany(standard => standard.Markers).Distinct(StringComparer.Ordinal)
            .ToDictionary(marker => marker, _ => 0, StringComparer.Ordinal);
        if (counts.Count == 0) return counts;
        var markers = counts.Keys.ToArray();
        foreach (var tight in texts.Select(PlainText.Tight))
        {
            foreach (var marker in markers)
            {
                if (tight.Contains(marker, StringComparison.Ordinal)) counts[marker]++;
            }
        }

        return counts;
    }

    /// <summary>Real documents break names over lines; blanks don't count.</summary>
    private static bool Contains(string text, string marker) => PlainText.Tight(text).Contains(marker, StringComparison.Ordinal);

    private static StandardChoice Best(List<(Standard Standard, string Marker)> packs, FiscalYear? year, string how)
    {
        var (standard, marker) = packs
            .OrderByDescending(pack => pack.Standard.Scope)
            .ThenBy(pack => Distance(pack.Standard.FiscalYear, year))
            .ThenBy(pack => pack.Standard.Id, StringComparer.Ordinal)
            .First();
        var why = marker.Length > 0
            ? $"采用“{standard.Title}”（{standard.Id}）：{how}“{marker}”"
            : $"采用“{standard.Title}”（{standard.Id}）：文件里没有指向某地评价标准的名称";
        if (standard.FiscalYear is { } packYear && year is { } documentYear && packYear != documentYear && marker.Length > 0)
        {
            why += $"；文件是{documentYear}的，这个包是{packYear}的，没有更近的";
        }

        return new(standard, why);
    }

    /// <summary>Years between; a later pack counts as farther than any earlier one, for it did not yet apply.</summary>
    private static int Distance(FiscalYear? pack, FiscalYear? document) => (pack, document) switch
    {
        ({ } p, { } d) when p <= d => d.Year - p.Year,
        ({ } p, { } d) => 1000 + p.Year - d.Year,
        _ => 500,
    };
}
