using System.Collections.Immutable;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// The columns of a form's grid. The indicator table lays them down; the other sections snap to them, and where they need more, the widest
/// are halved.
/// </summary>
internal sealed class GridPlan
{
    /// <summary>Enough for the funds section: side, label, six amounts.</summary>
    public const int Fewest = 8;

    private readonly List<(int Owner, int Width)> _atoms = [];

    public GridPlan(IEnumerable<int> widths, int fewest = Fewest)
    {
        var owner = 0;
        foreach (var width in widths) _atoms.Add((owner++, width * 4));
        while (_atoms.Count < fewest)
        {
            var widest = _atoms.IndexOf(_atoms.MaxBy(a => a.Width));
            var (of, width) = _atoms[widest];
            _atoms[widest] = (of, (width + 1) / 2);
            _atoms.Insert(widest + 1, (of, Math.Max(1, width / 2)));
        }
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
