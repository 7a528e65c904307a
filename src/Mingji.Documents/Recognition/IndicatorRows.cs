using System.Collections.Immutable;
using Mingji.Core.Indicators;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>Reads the rows of an indicator table one after another, carrying headings and merged points down.</summary>
internal sealed class IndicatorRows(FormDraft draft)
{
    private readonly List<Indicator> _indicators = [];
    private readonly HeadingState _headings = new(draft);
    private IndicatorHeader? _header;
    private GridTrust _trust;
    private (RowAlignment Alignment, GridTrust Trust)? _alignment;
    private Cell? _pointsAbove;

    public void Begin(IndicatorHeader header, GridTrust trust)
    {
        _header = header;
        (_trust, _alignment) = (trust, null);
        _pointsAbove = null;
        if (header.FirstHeading is { } first) _headings.Enter(1, first, null);
    }

    /// <summary>Reads a row; false when it can't be a row of this table.</summary>
    public bool Read(Row row)
    {
        var header = _header!;
        var cells = row.Filled;
        var group = GroupAt(cells);
        if (group >= 0) cells = cells.RemoveAt(group);
        var aligned = Alignment(row.Table?.Trust ?? _trust).Align(cells);
        if (aligned.Left.Length * 2 > cells.Length) return false;
        var fields = new RowFields(header, aligned);
        foreach (var cell in aligned.Left)
        {
            if (cell.Class is CellClass.Placeholder or CellClass.Dash or CellClass.Group) draft.Usage.Use(cell);
        }

        if (IsHeading(fields))
        {
            fields.UseAll(draft.Usage);
            var name = fields.NameCell!;
            var text = Numbering.Without(name.Tight);
            // 满意度指标 may be either: （三） is of level 2, 三、 of level 1.
            var level = Headings.Of(text)!.Level is > 0 and var known ? known : name.Tight.StartsWith('(') ? 2 : 1;
            _headings.Enter(level, name with { Text = text, Tight = text }, fields[ColumnKind.Points]);
            return true;
        }

        _headings.Take(fields, group < 0 ? null : row.Filled[group], _indicators);
        if (fields.IsContinuation && _indicators.Count > 0) _indicators[^1] = fields.Append(_indicators[^1], draft.Usage);
        else Add(row, fields);
        return true;
    }

    /// <summary>In a table without columns for levels the headings stand among the names, with their points.</summary>
    private bool IsHeading(RowFields fields) => !_header!.Has(ColumnKind.Level1) && !_header.Has(ColumnKind.Level2)
        && fields.NameCell is { } name && fields.Target is null && fields[ColumnKind.Actual] is null
        && (Numbering.Begins(name.Tight) || name.Tight.EndsWith("指标", StringComparison.Ordinal))
        && Headings.Of(Numbering.Without(name.Tight)) is not null;

    private RowAlignment Alignment(GridTrust trust)
    {
        if (_alignment is not { } made || made.Trust != trust) _alignment = made = (new(_header!.Columns, trust), trust);
        return made.Alignment;
    }

    /// <summary>Where 其他 stands as a group above a name in the same row; -1 when it does not.</summary>
    private static int GroupAt(ImmutableArray<Cell> cells)
    {
        for (var i = 0; i + 2 < cells.Length; i++)
        {
            if (cells[i].Class == CellClass.Group
                && cells[i + 1].Class is CellClass.Short or CellClass.Long or CellClass.Numbered) return i;
        }

        return -1;
    }

    /// <summary>A paragraph between two pieces of the table goes on with the cell above when it is its next item ("2、…").</summary>
    public bool Continue(Row row)
    {
        var cell = row.Filled[0];
        if (_indicators.Count == 0 || _indicators[^1].Actual is not { } actual) return false;
        if (!cell.Tight.StartsWith("2、", StringComparison.Ordinal) || !actual.Text.StartsWith("1、", StringComparison.Ordinal)) return false;
        draft.Usage.Use(cell);
        _indicators[^1] = _indicators[^1] with { Actual = IndicatorValueReader.ReadActual(actual.Text + "\n" + cell.Text, actual.At,
            _indicators[^1].Target) };
        return true;
    }

    public void Finish()
    {
        if (_indicators.Count == 0 && _headings.Announced.Count == 0) return;
        draft.Form = draft.Form with
        {
            Indicators = draft.Form.Indicators.AddRange(_indicators),
            Headings = draft.Form.Headings.AddRange(_headings.Announced),
        };
    }

    private void Add(Row row, RowFields fields)
    {
        fields.UseAll(draft.Usage);
        if (fields.NameCell is not { } name || (CellClasses.IsPlaceholder(name.Tight) && !fields.HasValues)) return;
        var shared = SharedPoints(row, fields);
        foreach (var text in IndicatorName.Split(name.Text))
        {
            var indicator = new IndicatorBuilder(_header!, fields, _headings).Build(text) with { SharedPoints = shared?.Id ?? 0 };
            if (IsPart(indicator)) _indicators[^1] = _indicators[^1] with { Parts = _indicators[^1].Parts.Add(indicator) };
            else _indicators.Add(indicator);
        }
    }

    /// <summary>省本级 under "指标1：…": a share of the indicator above, not one of its own.</summary>
    private bool IsPart(Indicator indicator) =>
        _indicators.Count > 0 && indicator.Number is null && _headings.NothingNew
        && (indicator.Name.EndsWith("本级", StringComparison.Ordinal) || indicator.Name.StartsWith("其中", StringComparison.Ordinal)
            || (indicator.Name.Length <= 5 && _indicators[^1].Number is not null && indicator.Name.EndsWith('级')));

    /// <summary>
    /// The cell of points that this row shares with its neighbours: merged over rows in the grid, or, where empty cells stand for merged
    /// ones, the points above a row that has a score and no points or criteria of its own.
    /// </summary>
    private Cell? SharedPoints(Row row, RowFields fields)
    {
        var own = fields[ColumnKind.Points];
        if (own is { RowSpan: > 1 })
        {
            _pointsAbove = own;
            return own;
        }

        var covering = row.Covering.FirstOrDefault(c => _header!.Columns.Any(k => k.Kind == ColumnKind.Points && k.Position == c.Column));
        if (covering is not null && own is null) return covering;
        if (own is not null || row.Trust == GridTrust.Columns || fields[ColumnKind.Score] is null || fields[ColumnKind.Criteria] is not null
            || !_header!.Has(ColumnKind.Points) || !_headings.NothingNew || _pointsAbove is null)
        {
            if (own is not null) _pointsAbove = own;
            return null;
        }

        for (var i = _indicators.Count - 1; i >= 0 && _indicators[i].SharedPoints == 0; i--)
        {
            if (_indicators[i].Points?.At.Cell != _pointsAbove.Id) continue;
            _indicators[i] = _indicators[i] with { SharedPoints = _pointsAbove.Id };
            break;
        }

        return _pointsAbove;
    }
}
