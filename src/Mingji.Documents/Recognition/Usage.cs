using System.Collections.Immutable;

namespace Mingji.Documents.Recognition;

/// <summary>Which cells and paragraphs of a document were understood. One per document; recognizers mark what they use.</summary>
public sealed class Usage(int cells)
{
    private readonly bool[] _used = new bool[cells];

    public bool IsUsed(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Id >= 0 && cell.Id < _used.Length && _used[cell.Id];
    }

    public void Use(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Id >= 0 && cell.Id < _used.Length) _used[cell.Id] = true;
        foreach (var also in cell.Also) _used[also] = true;
    }

    public void Use(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var cell in row.Filled) Use(cell);
    }

    /// <summary>Counts the non-empty cells of <paramref name="rows"/> and lists those that nothing used.</summary>
    public Coverage Cover(ImmutableArray<Row> rows)
    {
        var all = 0;
        var unused = ImmutableArray.CreateBuilder<UnusedText>();
        foreach (var row in rows)
        {
            all += row.Filled.Length;
            foreach (var cell in row.Filled)
            {
                if (!IsUsed(cell)) unused.Add(new(cell.At, cell.Text));
            }
        }

        return new(all, all - unused.Count, unused.ToImmutable());
    }
}
