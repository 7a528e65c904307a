using System.Collections.Immutable;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// The columns of a form's grid. The indicator table lays them down; the funds section cuts them where its own columns end, unless that is
/// hardly beside an end that is there; the other sections snap to what there is.
/// </summary>
internal sealed class GridPlan
{
    /// <summary>Enough for fields and goals.</summary>
    private const int Fewest = 8;

    /// <summary>The page's width, in the unit of all widths.</summary>
    private const int Page = 2400;

    /// <summary>Ends nearer to each other than this are one.</summary>
    private const int Near = 40;

    private readonly List<(int Owner, int Width)> _atoms = [];

    /// <param name="widths">Shares of the columns of the indicator table.</param>
    /// <param name="others">Shares of the columns of the funds section; empty when it has none.</param>
    public GridPlan(IEnumerable<int> widths, ImmutableArray<int> others)
    {
        var shares = widths.ToList();
        var total = Math.Max(1, shares.Sum());
        var owner = 0;
        foreach (var share in shares) _atoms.Add((owner++, Math.Max(1, share * Page / total)));
        var passed = 0;
        foreach (var share in others) Cut((passed += share) * Page / others.Sum());
        while (_atoms.Count < Fewest) Split(_atoms.IndexOf(_atoms.MaxBy(a => a.Width)), 0);
    }

    /// <summary>Ends a column here, if none ends nearby.</summary>
    private void Cut(int end)
    {
        var at = 0;
        for (var i = 0; i < _atoms.Count; i++)
        {
            var next = at + _atoms[i].Width;
            if (end - at <= Near) return;
            if (next - end > Near)
            {
                Split(i, end - at);
                return;
            }

            at = next;
        }
    }

    /// <summary>Cuts a column in two, in the middle when no place is given.</summary>
    private void Split(int index, int left)
    {
        var (owner, width) = _atoms[index];
        if (left == 0) left = (width + 1) / 2;
        _atoms[index] = (owner, left);
        _atoms.Insert(index + 1, (owner, Math.Max(1, width - left)));
    }

    public int Count => _atoms.Count;

    public ImmutableArray<int> Widths => [.. _atoms.Select(a => a.Width)];

    /// <summary>Where a column of the indicator table stands.</summary>
    public (int Start, int Span) Column(int owner) =>
        (_atoms.FindIndex(a => a.Owner == owner), _atoms.Count(a => a.Owner == owner));

    /// <summary>Columns of about these shares, each at least one column wide.</summary>
    public ImmutableArray<(int Start, int Span)> Snap(params ReadOnlySpan<int> shares)
    {
        var total = 0;
        foreach (var share in shares) total += share;
        var starts = new int[shares.Length + 1];
        starts[^1] = Count;
        var passed = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            passed += shares[i - 1];
            starts[i] = Math.Clamp(Nearest(passed, total), starts[i - 1] + 1, Count - (shares.Length - i));
        }

        return [.. Enumerable.Range(0, shares.Length).Select(i => (starts[i], starts[i + 1] - starts[i]))];
    }

    private int Nearest(int passed, int total)
    {
        var wide = _atoms.Sum(a => a.Width);
        var (best, at, away) = (0, 0, int.MaxValue);
        for (var i = 0; i <= Count; i++)
        {
            var distance = Math.Abs((at * total) - (passed * wide));
            if (distance < away) (best, away) = (i, distance);
            if (i < Count) at += _atoms[i].Width;
        }

        return best;
    }
}
