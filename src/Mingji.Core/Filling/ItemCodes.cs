using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;

namespace Mingji.Core.Filling;

/// <summary>Which codes a table of final accounts takes, and what to say of one that it does not.</summary>
public static class ItemCodes
{
    /// <summary>So many codes are named where one is refused.</summary>
    private const int MostNamed = 8;

    /// <summary>How long the codes of a class (类), a section (款) and an item (项) are.</summary>
    public static readonly ImmutableArray<int> Levels = [3, 5, 7];

    /// <summary>What the rows of the table are, by the pack's table of this title; printed rows where the pack knows no such table.</summary>
    public static AccountsRowKind KindOf(AmountTable table, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(standard);
        if (AccountsSupplement.IsSupplement(table)) return AccountsRowKind.Fixed;
        var title = PlainText.Tight(table.Title);
        return standard.Accounts?.Tables.FirstOrDefault(rule => PlainText.Tight(rule.Title) == title)?.Rows ?? AccountsRowKind.Fixed;
    }

    /// <summary>The codes with names that a table of such rows takes.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(AccountsRowKind kind, Classification classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return kind switch
        {
            AccountsRowKind.Functional => classes.Functional,
            AccountsRowKind.Economic => classes.Economic,
            _ => [],
        };
    }

    /// <summary>Why the code can't be put into the table of the row <paramref name="like"/>, and what would be accepted; null when it can.</summary>
    public static string? WhyNot(FilledForm filled, int like, string code, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(standard);
        if (ItemEditing.TableOf(filled.Form, like) is not (>= 0 and var at)) return "请先点一下要加行的那张表";
        var table = filled.Form.Tables[at];
        if (AccountsSupplement.IsSupplement(table))
            return "补充资料的科目随《一般公共预算财政拨款支出决算表》：在那张表里加上这个项，这里就有它的一行";
        var kind = KindOf(table, standard);
        if (kind == AccountsRowKind.Fixed) return $"《{table.Title}》的行是印好的，不能加行；能加科目的是按功能分类、经济分类列示的表";
        var codes = Of(kind, standard.Classification);
        if (!codes.Any(one => one.Key == code)) return Unknown(code, kind, standard.Classification);
        if (table.Rows.Any(row => row.Code == code)) return $"《{table.Title}》里已经有{code} {standard.Classification.NameOf(code)}，请直接填那一行";
        return table.Rows.Length > ItemEditing.MostRows - Levels.Length || filled.NextKey >= CellNumber.MostKeys - Levels.Length - 1
            ? $"一张表最多{ItemEditing.MostRows}行，现在已经满了" : null;
    }

    private static string Unknown(string code, AccountsRowKind kind, Classification classes)
    {
        var digits = kind == AccountsRowKind.Functional ? "3、5或7位的支出功能分类科目编码" : "3或5位的支出经济分类科目编码";
        if (code.Length == 0) return $"请填写科目编码：{digits}";
        var near = Near(code, [.. Of(kind, classes)]);
        var named = near.IsEmpty ? "" : $"；相近的有{string.Join("、", near.Select(one => $"{one.Key} {one.Value}"))}";
        return $"评价标准的政府收支分类科目里没有“{ArithmeticText.Excerpt(code)}”，这里要填{digits}{named}。确有这个科目的，请绩效管理科在评价标准的 classification 里补上";
    }

    /// <summary>The codes below the longest beginning that is known, or those whose names hold what was typed.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> Near(string code, ImmutableArray<KeyValuePair<string, string>> codes)
    {
        var named = codes.Where(one => one.Value.Contains(code, StringComparison.Ordinal)).Take(MostNamed).ToImmutableArray();
        if (!named.IsEmpty) return named;
        for (var length = Math.Min(code.Length, Levels[^1] - 1); length >= 2; length--)
        {
            var below = codes.Where(one => one.Key.StartsWith(code[..length], StringComparison.Ordinal)).Take(MostNamed).ToImmutableArray();
            if (!below.IsEmpty) return below;
        }

        return [];
    }
}
