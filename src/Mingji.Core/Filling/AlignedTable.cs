using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Filling;

/// <summary>
/// The amounts of a file's table in the rows and columns of the official one. Rows that only the file has stay between those they stood
/// between; where one of its columns with amounts is none of the official ones, the table keeps the file's columns, so that nothing is lost.
/// </summary>
internal static class AlignedTable
{
    public static AmountTable Of(AmountTable own, AmountTable read)
    {
        var columns = ColumnsOf(own, read);
        var used = Enumerable.Range(0, read.Columns.Length)
            .Where(i => read.Rows.Any(row => i < row.Cells.Length && row.Cells[i] is { Text.Length: > 0 }));
        var heads = used.All(columns.Contains) ? own.Columns : read.Columns;
        if (heads == read.Columns) columns = [.. Enumerable.Range(0, read.Columns.Length)];
        return own with { Columns = heads, Rows = Rows(own, read, columns) };
    }

    private static ImmutableArray<AmountRow> Rows(AmountTable own, AmountTable read, ImmutableArray<int> columns)
    {
        var free = read.Rows.ToList();
        var rows = ImmutableArray.CreateBuilder<AmountRow>();
        var after = new Dictionary<AmountRow, int>(ReferenceEqualityComparer.Instance);
        foreach (var row in own.Rows)
        {
            var same = free.Find(other => IsSame(row, other));
            if (same is not null)
            {
                free.Remove(same);
                after[same] = rows.Count;
            }

            rows.Add(row with { Cells = [.. columns.Select(c => same is not null && c >= 0 && c < same.Cells.Length ? same.Cells[c] : null)] });
        }

        foreach (var row in free.Where(row => row.Code.Length > 0 || row.Cells.Any(cell => cell is { Text.Length: > 0 })))
        {
            var at = PlaceOf(read.Rows, row, after, rows.Count);
            foreach (var known in after.Keys.Where(key => after[key] >= at).ToList()) after[known]++;
            after[row] = at;
            rows.Insert(at, row with { Cells = [.. columns.Select(c => c >= 0 && c < row.Cells.Length ? row.Cells[c] : null)] });
        }

        return rows.ToImmutable();
    }

    /// <summary>Behind the nearest row above it in the file that has a place.</summary>
    private static int PlaceOf(ImmutableArray<AmountRow> read, AmountRow row, Dictionary<AmountRow, int> after, int end)
    {
        var at = -1;
        for (var i = 0; i < read.Length; i++)
        {
            if (ReferenceEquals(read[i], row)) at = i;
        }

        for (var i = at - 1; i >= 0; i--)
        {
            if (after.TryGetValue(read[i], out var place)) return place + 1;
        }

        for (var i = at + 1; i < read.Length; i++)
        {
            if (after.TryGetValue(read[i], out var place)) return place;
        }

        return end;
    }

    private static bool IsSame(AmountRow own, AmountRow read)
    {
        if (own.Code.Length > 0 && read.Code.Length > 0) return own.Code == read.Code;
        if (own.Group.Length > 0 && read.Group.Length > 0 && own.Group != read.Group) return false;
        return Plain(own.Label) == Plain(read.Label) && own.Code.Length == 0 == (read.Code.Length == 0);
    }

    /// <summary>Without numbering, blanks and what stands in brackets.</summary>
    private static string Plain(string label)
    {
        var tight = SubjectText.TakeNumbering(PlainText.Tight(label));
        return tight.IndexOf('(') is > 0 and var at && tight.EndsWith(')') ? tight[..at] : tight;
    }

    /// <summary>For each official column the file's column, −1 where it has none.</summary>
    private static ImmutableArray<int> ColumnsOf(AmountTable own, AmountTable read)
    {
        var (wanted, there) = (Keys(own.Columns), Keys(read.Columns));
        if (wanted.Length == 1 && there.Length == 1) return [0];
        return [.. wanted.Select(key => there.IndexOf(key))];
    }

    /// <summary>The parts of a head that tell it from the others, whatever their order.</summary>
    private static ImmutableArray<string> Keys(ImmutableArray<string> heads)
    {
        var parts = heads.Select(head => head.Split('/').Select(Named).Distinct().ToList()).ToList();
        var common = parts.Count < 2 ? [] : parts[0].Where(part => parts.TrueForAll(all => all.Contains(part))).ToHashSet();
        return [.. parts.Select(all => string.Join('/', all.Where(part => !common.Contains(part)).Order(StringComparer.Ordinal)))];
    }

    private static string Named(string head) => PlainText.Tight(head).Replace("运行维护费", "运行费", StringComparison.Ordinal) switch
    {
        "金额" => "决算数",
        var name => name,
    };
}
