using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>
/// One side of a table of final accounts: the columns of its codes (类, 款, 项 or one), of its labels, and of its amounts. Tables of
/// income beside expenditure have two.
/// </summary>
internal sealed record AccountsSide(ImmutableArray<int> Codes, int Label, ImmutableArray<int> Amounts);

/// <summary>What the columns of a table of final accounts hold, by their heads: codes are never amounts.</summary>
internal static class AccountsColumns
{
    private enum Role
    {
        Code,
        Label,
        Amount,
        Ordinal,
    }

    /// <summary>The heads of each column, joined downwards, each word once.</summary>
    public static ImmutableArray<string> Heads(IReadOnlyList<Row> head, int width)
    {
        var heads = ImmutableArray.CreateBuilder<string>(width);
        for (var column = 0; column < width; column++)
        {
            var parts = new List<string>();
            foreach (var cell in head.SelectMany(row => row.Filled))
            {
                if (cell.Column <= column && column < cell.Column + cell.ColumnSpan && !parts.Contains(cell.Tight)) parts.Add(cell.Tight);
            }

            // What stands over the codes reaches, in some layouts, over the amounts beside them.
            if (parts.Count > 1 && IsOfCodes(parts[^1]) is false) parts.RemoveAll(part => IsOfCodes(part));
            heads.Add(string.Join('/', parts));
        }

        return heads.MoveToImmutable();
    }

    /// <summary>The sides of the table; empty when it has no amounts.</summary>
    public static ImmutableArray<AccountsSide> Sides(ImmutableArray<string> heads, IReadOnlyList<Row> body)
    {
        var sides = ImmutableArray.CreateBuilder<AccountsSide>();
        var (codes, label, amounts) = (new List<int>(), -1, new List<int>());
        for (var column = 0; column < heads.Length; column++)
        {
            var role = RoleOf(heads[column], column, body);
            if (role == Role.Ordinal) continue;
            if (role != Role.Amount && amounts.Count > 0)
            {
                sides.Add(new([.. codes], label, [.. amounts]));
                (codes, label, amounts) = ([], -1, []);
            }

            if (role == Role.Amount) amounts.Add(column);
            else if (role == Role.Code) codes.Add(column);
            else label = column;
        }

        if (amounts.Count > 0) sides.Add(new([.. codes], label, [.. amounts]));
        return sides.ToImmutable();
    }

    private static bool IsOfCodes(string tight) =>
        tight.EndsWith("编码", StringComparison.Ordinal) || tight.EndsWith("分类", StringComparison.Ordinal);

    private static Role RoleOf(string head, int column, IReadOnlyList<Row> body)
    {
        var leaf = head[(head.LastIndexOf('/') + 1)..];
        if (leaf is "行次" or "序号" or "栏次") return Role.Ordinal;
        if (leaf is "类" or "款" or "项" || leaf.EndsWith("编码", StringComparison.Ordinal)) return Role.Code;
        if (leaf is "项目" or "科目名称" or "名称" or "科目") return Role.Label;
        if (leaf.EndsWith('数') || leaf.EndsWith("合计", StringComparison.Ordinal)) return Role.Amount;
        var cells = body.SelectMany(row => row.Filled).Where(cell => cell.Column == column).ToList();
        var numbers = cells.Count(cell => FigureReader.TryRead(cell.Text, Unit.None, out _));
        return numbers * 2 >= cells.Count ? Role.Amount : Role.Label;
    }
}
