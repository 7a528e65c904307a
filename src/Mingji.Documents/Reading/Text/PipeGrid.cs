namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Rows that are cells ended by bars and padded with bars to a fixed width where cells were merged. A row may run over several lines, each
/// of which ends with a bar; lone bars may open the rows. The width is found by trying: the one that divides most lines into whole rows.
/// </summary>
internal sealed class PipeGrid
{
    private const int Trial = 200;
    private const int MostFailures = 50;

    private readonly List<Piece>[] _lines;
    private readonly bool[] _padded;
    private readonly bool _opened;
    private readonly List<(List<List<Piece>> Rows, int Width)> _tables = [];
    private int _exact;
    private int _rows;

    private PipeGrid(List<SourceLine> lines)
    {
        var framed = lines.TrueForAll(line => line.Text.StartsWith('|') && line.Text.TrimEnd().Length > 2);
        _opened = lines[0].Text.Trim() == "|";
        _lines = new List<Piece>[lines.Count];
        _padded = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _padded[i] = lines[i].Text.AsSpan().TrimEnd().EndsWith("||");
            _lines[i] = Cells(lines[i], framed);
        }
    }

    /// <summary>Adds the tables of these lines; false when they have no steady width.</summary>
    public static bool TryRead(List<SourceLine> lines, BlockBuilder builder)
    {
        var grid = new PipeGrid(lines);
        if (!grid.Divide()) return false;
        foreach (var (rows, width) in grid._tables)
        {
            FirstCell.Free(rows[0], builder);
            builder.Table(rows, grid._opened || Array.Exists(grid._padded, padded => padded) ? GridTrust.Rows : TabRows.Trust(rows), width);
        }

        return true;
    }

    private static List<Piece> Cells(SourceLine line, bool framed)
    {
        var parts = line.Text.Split('|').ToList();
        if (string.IsNullOrWhiteSpace(parts[^1])) parts.RemoveAt(parts.Count - 1);
        if (framed) parts.RemoveAt(0);
        return [.. parts.Select(part => new Piece(part, line.Number))];
    }

    /// <summary>Most rows divide evenly, and there are few tables for so many rows.</summary>
    private bool Steady => _exact * 10 >= _rows * 7 && _tables.Count <= 2 + (_rows / 4);

    private bool Divide()
    {
        var at = 0;
        while (at < _lines.Length)
        {
            var width = Width(at);
            if (width < 2) return false;
            var rows = new List<List<Piece>>();
            var start = at;
            while (at < _lines.Length && TakeRow(ref at, width, rows, at > start))
            {
            }

            if (at == start || rows.Count == 0) return false;
            _tables.Add((rows, width));
            if (_tables.Count > MostFailures && !Steady) return false;
        }

        return Steady;
    }

    /// <summary>Takes one row; false when the lines do not fit this width and a new table begins.</summary>
    private bool TakeRow(ref int at, int width, List<List<Piece>> rows, bool mayEnd)
    {
        var next = RowEnd(at, width, out var exact);
        if (!exact && mayEnd && next == at) return false;
        if (next == at) next = at + 1;
        var row = new List<Piece>();
        for (var i = Opener(at) ? at + 1 : at; i < next; i++) row.AddRange(_lines[i]);
        at = next;
        _rows++;
        if (exact) _exact++;
        if (row.Count > 0) rows.Add(row);
        return true;
    }

    /// <summary>Where the row that starts here ends: exactly at the width, else before the line that would exceed it.</summary>
    private int RowEnd(int start, int width, out bool exact)
    {
        var count = 0;
        var at = Opener(start) ? start + 1 : start;
        for (; at < _lines.Length; at++)
        {
            if (count + _lines[at].Count > width) break;
            count += _lines[at].Count;
            if (count < width) continue;
            exact = true;
            return at + 1;
        }

        exact = false;
        return at;
    }

    private bool Opener(int at) => _opened && at + 1 < _lines.Length && _lines[at].Count == 1 && _lines[at][0].IsBlank;

    private int Width(int start)
    {
        var (best, taken) = (0, 0);
        foreach (var width in Candidates(start))
        {
            if (width < 2 || width == best) continue;
            var reached = Reach(start, width);
            if (reached > taken) (best, taken) = (width, reached);
        }

        return best;
    }

    /// <summary>How many lines from here divide into whole rows.</summary>
    private int Reach(int start, int width)
    {
        var at = start;
        while (at < _lines.Length && at - start < Trial)
        {
            var next = RowEnd(at, width, out var exact);
            if (!exact) break;
            at = next;
        }

        return at - start;
    }

    private IEnumerable<int> Candidates(int start)
    {
        var end = Math.Min(_lines.Length, start + Trial);
        var pad = Array.FindIndex(_padded, start, end - start, padded => padded);
        if (pad >= 0) yield return Enumerable.Range(start, pad - start + 1).Sum(i => _lines[i].Count) - (Opener(start) ? 1 : 0);
        yield return _lines[start].Count;
        yield return Mode(Enumerable.Range(start, end - start).Select(i => _lines[i].Count));
        yield return Mode(BetweenLoneBars(start, end));
    }

    /// <summary>How many cells stand between empty ones: with one cell a line and an empty last column, that is the width.</summary>
    private List<int> BetweenLoneBars(int start, int end)
    {
        var sums = new List<int>();
        var sum = 0;
        for (var at = start; at < end; at++)
        {
            sum += _lines[at].Count;
            if (!_lines[at].TrueForAll(piece => piece.IsBlank)) continue;
            sums.Add(sum);
            sum = 0;
        }

        return sums;
    }

    private static int Mode(IEnumerable<int> counts) =>
        counts.GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
}
