using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition.Prose;

/// <summary>Tells final accounts by the headings of their parts, where no title line says so.</summary>
internal static class ProseTypes
{
    private const int FewestParts = 2;
    private const int ShortestUnit = 4;
    private static readonly string[] OfOwn = ["本单位", "本部门", "我单位", "我部门", "附件", "部门", "单位"];
    private static readonly string[] Parts = ["概况", "决算", "名词解释", "情况说明"];
    private static readonly string[] AfterUnit = ["单位概况", "部门概况", "概况", "单位基本情况", "基本情况"];

    public static FormType? Of(Segment segment)
    {
        var (parts, accounts) = (0, false);
        foreach (var row in segment.Body)
        {
            if (row.Only is not { } only) continue;
            if (only.Tight.Length < 40 && Titles.IsAccountsSection(Numbering.Without(only.Tight)))
            {
                parts++;
                accounts |= only.Tight.Contains("决算", StringComparison.Ordinal);
            }

            if (PartRest(only.Tight) is not { } rest) continue;
            if (!Parts.Any(part => rest.Contains(part, StringComparison.Ordinal))) continue;
            parts++;
            accounts |= rest.Contains("决算", StringComparison.Ordinal);
        }

        return parts >= FewestParts && accounts ? FormType.FinalAccounts : null;
    }

    /// <summary>What stands behind "第一部分"; null when the line does not begin so.</summary>
    public static string? PartRest(string tight)
    {
        if (tight.Length is < 5 or > 80 || tight[0] != '第') return null;
        var at = tight.IndexOf("部分", StringComparison.Ordinal);
        return at is >= 2 and <= 4 ? tight[(at + 2)..] : null;
    }

    /// <summary>The unit whose overview the first part gives.</summary>
    public static string? UnitIn(string tight)
    {
        if (PartRest(tight) is not { } rest) return null;
        foreach (var end in AfterUnit)
        {
            if (!rest.EndsWith(end, StringComparison.Ordinal)) continue;
            var unit = rest[..^end.Length];
            return unit.Length >= 4 ? unit : null;
        }

        return null;
    }

    /// <summary>
    /// The unit in a title of final accounts: what stands before the year of "某中心2023年度单位决算说明". A title without a year names
    /// none, and neither does one that only says what kind of unit it is (本单位, 部门).
    /// </summary>
    public static string? UnitInTitle(string tight)
    {
        if (tight.StartsWith("关于", StringComparison.Ordinal)) tight = tight[2..];
        var year = Titles.YearAt(tight);
        if (year < ShortestUnit || !tight[year..].Contains("决算", StringComparison.Ordinal)) return null;
        var name = tight[..year];
        return name.Any(c => c is < '\u4E00' and not ('(' or ')')) || OfOwn.Any(own => name.StartsWith(own, StringComparison.Ordinal))
            ? null : name;
    }

    /// <summary>The year of the accounts: 2022年度单位决算表.</summary>
    public static FiscalYear? YearIn(string tight) =>
        tight.Contains("决算", StringComparison.Ordinal) || tight.Contains("年度", StringComparison.Ordinal) ? Titles.YearIn(tight) : null;
}
