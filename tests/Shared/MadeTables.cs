using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Tests;

/// <summary>The official tables of a pack with amounts in them.</summary>
internal sealed class MadeTables(AccountsRules rules, Dictionary<string, string> names)
{
    /// <summary>Rows of two sides: amounts by side and name ("收入/总计"), the second row of a name as "…#2".</summary>
    public AmountTable Sided(int index, Dictionary<string, long> cells, Func<long, Stated?> stated)
    {
        var rule = rules.Tables[index];
        var rows = ImmutableArray.CreateBuilder<AmountRow>();
        foreach (var side in rule.Sides)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var label in side.Rows)
            {
                var name = label[(label.IndexOf('、', StringComparison.Ordinal) + 1)..];
                var amount = cells.GetValueOrDefault($"{side.Name}/{name}{(seen.Add(name) ? "" : "#2")}");
                var general = index == 3 && side.Name == "支出";
                rows.Add(new("", label, Kind(name), [.. rule.Heads.Select(head => Cell(head, side.Name, name, amount, general, cells, stated))], Place.Nowhere)
                {
                    Group = side.Name,
                });
            }
        }

        return new(rule.Title, rule.Heads, rows.ToImmutable(), Place.Nowhere);
    }

    /// <summary>Rows of items, with the classes and subclasses above them and the total: as this layout has it, first or last.</summary>
    public AmountTable Coded(int index, List<(string Code, long[] Cells)> items, Func<long, Stated?> stated)
    {
        var rule = rules.Tables[index];
        var sums = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        var total = new long[rule.Heads.Length];
        foreach (var (code, cells) in items)
        {
            foreach (var level in new[] { code[..3], code[..5], code })
            {
                if (!sums.TryGetValue(level, out var sum)) sums[level] = sum = new long[total.Length];
                for (var i = 0; i < sum.Length; i++) sum[i] += cells[i];
            }

            for (var i = 0; i < total.Length; i++) total[i] += cells[i];
        }

        return new(rule.Title, rule.Heads,
        [
            new("", "合计", RowKind.Total, [.. total.Select(stated)], Place.Nowhere),
            .. sums.Select(row => new AmountRow(row.Key, names[row.Key], RowKind.Item, [.. row.Value.Select(stated)], Place.Nowhere)),
        ], Place.Nowhere);
    }

    public AmountTable Economic(int index, Dictionary<string, long> amounts, Classification classes, Func<long, Stated?> stated)
    {
        long Sum(string code) => amounts.Where(one => one.Key.StartsWith(code, StringComparison.Ordinal)).Sum(one => one.Value);
        var rows = classes.Economic.Where(one => one.Key[..3] is "301" or "302" or "303" or "310")
            .Select(one => new AmountRow(one.Key, one.Value, RowKind.Item, [stated(Sum(one.Key))], Place.Nowhere));
        var rule = rules.Tables[index];
        return new(rule.Title, rule.Heads,
        [
            .. rows, new("", "人员经费合计", RowKind.Subtotal, [stated(Sum("301") + Sum("303"))], Place.Nowhere),
            new("", "公用经费合计", RowKind.Subtotal, [stated(Sum("302") + Sum("310"))], Place.Nowhere),
        ], Place.Nowhere);
    }

    private static RowKind Kind(string name) => name == "总计" ? RowKind.Total : name.EndsWith("合计", StringComparison.Ordinal) ? RowKind.Subtotal : RowKind.Item;

    private static Stated? Cell(
        string head, string side, string name, long amount, bool general, Dictionary<string, long> cells, Func<long, Stated?> stated)
    {
        if (!head.StartsWith(side + "/", StringComparison.Ordinal)) return null;
        if (!general) return stated(amount);
        var fund = cells.GetValueOrDefault("支出/其他支出");
        var leaf = head[(head.LastIndexOf('/') + 1)..];
        return leaf switch
        {
            "合计" => stated(amount),
            "一般公共预算财政拨款" => stated(Of(name, amount, fund, isFund: false, cells)),
            "政府性基金预算财政拨款" => stated(Of(name, amount, fund, isFund: true, cells)),
            _ => null,
        };
    }

    /// <summary>What of a row is of the government fund: all of 其他支出, nothing of other classes, and the sums accordingly.</summary>
    private static long Of(string name, long amount, long fund, bool isFund, Dictionary<string, long> cells)
    {
        var opening = cells.GetValueOrDefault("收入/政府性基金预算财政拨款#2") + cells.GetValueOrDefault("收入/政府性基金预算财政拨款");
        var own = name switch
        {
            "其他支出" or "本年支出合计" => fund,
            "总计" => opening,
            _ => 0,
        };
        return isFund ? own : amount - own;
    }
}
