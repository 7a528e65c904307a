using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using N = Mingji.Core.Reports.ReportFactNames;

namespace Mingji.Core.Reports;

/// <summary>The tables of a report, written from the dossier's rows.</summary>
internal static class ReportTables
{
    private static readonly ImmutableArray<string> OfProjects = [N.Name, N.Adjusted, N.Executed, N.Rate, N.Score];
    private static readonly ImmutableArray<string> OfIndicators = [N.Name, N.Target, N.Actual, N.Points, N.Score];
    private static readonly ImmutableArray<string> OfParts = [N.Name, N.Points, N.Score];

    /// <summary>Null when the dossier has no such rows.</summary>
    public static ReportTable? Of(ReportItems kind, ReportFacts facts)
    {
        var rows = facts.Rows(kind);
        if (rows.IsEmpty) return null;
        var (title, columns, heads) = kind switch
        {
            ReportItems.Projects => ("项目支出情况", OfProjects, ["项目名称", .. OfProjects[1..]]),
            ReportItems.Parts => ("评价得分情况", OfParts, (ImmutableArray<string>)["评价部分", .. OfParts[1..]]),
            _ => ("指标完成情况", OfIndicators, ["指标", .. OfIndicators[1..]]),
        };
        return new($"table:{Spelling.Kebab(kind)}", title, heads,
            [.. rows.Select(row => new ReportRow([.. columns.Select(c => row.Facts.GetValueOrDefault(c)?.Text ?? "")]))], Place.Nowhere);
    }

    /// <summary>The table of this source as the dossier has it now.</summary>
    public static ReportTable? Again(string source, ReportFacts facts)
    {
        foreach (var kind in Enum.GetValues<ReportItems>())
        {
            if (source == $"table:{Spelling.Kebab(kind)}") return Of(kind, facts);
        }

        return null;
    }

    public static bool Same(ReportTable one, ReportTable? other) => other is not null && one.Rows.Length == other.Rows.Length
        && one.Rows.Zip(other.Rows).All(pair => pair.First.Cells.SequenceEqual(pair.Second.Cells));
}
