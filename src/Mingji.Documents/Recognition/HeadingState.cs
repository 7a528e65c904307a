using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>The level-1 and level-2 headings that hold for the current row, and the points that headings have announced.</summary>
internal sealed class HeadingState(FormDraft draft)
{
    private string _one = "";
    private string _two = "";
    private Heading? _oneKnown;
    private Heading? _twoKnown;
    private string _group = "";

    public List<IndicatorHeading> Announced { get; } = [];

    /// <summary>The current row brought no heading.</summary>
    public bool NothingNew { get; private set; } = true;

    public ImmutableArray<string> Path => [.. new[] { _one, _two, _group }.Where(p => p.Length > 0)];

    public Dimension Dimension => _twoKnown is { Dimension: Dimension.Satisfaction } ? Dimension.Satisfaction
        : _oneKnown?.Dimension ?? _twoKnown?.Dimension ?? Headings.Loosely(_one.Length > 0 ? _one : _two).Dimension;

    public IndicatorClass Class => _twoKnown?.Class is { } two
        && two != IndicatorClass.Unknown ? two : _oneKnown?.Class ?? IndicatorClass.Unknown;

    /// <summary>Takes the headings of a row. <paramref name="above"/> are the rows read so far, some of which may still lack a level
    /// 1.</summary>
    public void Take(RowFields fields, Cell? group, List<Indicator> above)
    {
        NothingNew = true;
        _group = "";
        foreach (var (level, cell) in fields.Levels)
        {
            draft.Usage.Use(cell);
            if (cell == fields.NameCell && fields[ColumnKind.Name] is null && _two.Length > 0 && cell.Heading is null) continue;
            if (Headings.Pair(cell.Tight) is { } pair)
            {
                Enter(1, cell with { Text = pair.First, Tight = pair.First }, fields.PointsOf(cell, 1));
                Enter(2, cell with { Text = pair.Second, Tight = pair.Second }, null);
            }
            else Enter(Level(level, cell, fields), cell, fields.PointsOf(cell, level));
        }

        if (group is not null)
        {
            draft.Usage.Use(group);
            _group = group.Tight;
        }

        if (_one.Length > 0 && !NothingNew && fields.HasSecondLevel) GiveLevel1(above);
    }

    public void Enter(int level, Cell cell, Cell? points)
    {
        NothingNew = false;
        draft.Usage.Use(cell);
        var known = cell.Heading;
        if (level == 1) EnterFirst(cell, known);
        else EnterSecond(cell, known);
        Announce(level, cell, points);
    }

    /// <summary>A heading's words decide its level where they speak for one; else its column does.</summary>
    private static int Level(int column, Cell cell, RowFields fields)
    {
        if (cell.Heading is not { Level: > 0 } known) return column;
        return fields.Levels.Count() > 1 ? column : known.Level;
    }

    private void EnterFirst(Cell cell, Heading? known)
    {
        var keepsSecond = _one.Length == 0 && _twoKnown is not null && known is not null && _twoKnown.Dimension == known.Dimension;
        (_one, _oneKnown) = (Headings.Label(cell.Tight), known);
        if (!keepsSecond) (_two, _twoKnown) = ("", null);
    }

    private void EnterSecond(Cell cell, Heading? known)
    {
        (_two, _twoKnown) = (Headings.Label(cell.Tight), known);
        // The cell of level 1 was lost when a level-2 heading can't stand under the one above.
        if (known is not null && _oneKnown is not null && !Fits(_oneKnown.Dimension, known.Dimension)) (_one, _oneKnown) = ("", null);
    }

    private static bool Fits(Dimension one, Dimension two) => one == two || one is Dimension.Unknown or Dimension.Management
        || two is Dimension.Unknown || (one is Dimension.Output && two == Dimension.Cost)
        || (one is Dimension.Benefit && two is Dimension.Satisfaction or Dimension.Cost);

    private void Announce(int level, Cell cell, Cell? points)
    {
        var stated = points is not null ? points.State(Unit.Points)
            : Headings.PointsIn(cell.Tight) is { } text ? new Stated(cell.Text, FigureText.Read(text, Unit.Points), cell.Place) : null;
        if (points is not null) draft.Usage.Use(points);
        if (stated is null) return;
        var label = Headings.Label(cell.Tight);
        var again = Announced.Exists(h => h.Level == level && h.Label == label && h.Points.Figure == stated.Figure);
        if (!again) Announced.Add(new(label, level, stated));
    }

    /// <summary>A merged level-1 cell printed at its middle comes after its first rows.</summary>
    private void GiveLevel1(List<Indicator> above)
    {
        for (var i = above.Count - 1; i >= 0 && above[i].Path.Length == 1 && above[i].Dimension == Dimension
            && above[i].Path[0] != _one; i--)
            above[i] = above[i] with { Path = above[i].Path.Insert(0, _one) };
    }
}
