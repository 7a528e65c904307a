using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>The indicator table: head, a row an indicator with merged headings, parts below their whole, and the total.</summary>
internal sealed class IndicatorSection
{
    private static readonly IndicatorColumn Group = new(ColumnKind.Other, "类别", 2);
    private static readonly ImmutableArray<string> Likelihoods = ["确定能", "有可能", "完全不可能"];

    /// <summary>A longer text is set to the left.</summary>
    private const int LongestInMiddle = 16;

    private readonly Form _form;
    private readonly FormLayout _layout;
    private readonly ImmutableArray<Indicator> _rows;
    private readonly ImmutableArray<string> _parts;

    public IndicatorSection(Form form, FormLayout layout)
    {
        (_form, _layout) = (form, layout);
        _parts = PartColumns.Of(form.Indicators);
        _rows = _parts.IsEmpty
            ? [.. form.Indicators.SelectMany(i => (Indicator[])[i, .. i.Parts.Select(p => p with { Path = i.Path })])] : form.Indicators;
        Columns = ChooseColumns();
    }

    public ImmutableArray<IndicatorColumn> Columns { get; }

    public bool IsNeeded => _rows.Length > 0 || _form.Total is not null || !_form.Headings.IsEmpty;

    public FormGrid Build(GridPlan plan, bool joinsAbove)
    {
        var grid = new GridBuilder();
        for (var c = 0; c < Columns.Length; c++) grid.Label(plan.Column(c), Columns[c].Label);
        grid.NextRow();
        var headings = new HeadingCells(_rows, _form.Headings);
        for (var i = 0; i < _rows.Length; i++)
        {
            for (var c = 0; c < Columns.Length; c++) AddCell(grid, plan.Column(c), i, Columns[c], headings);
            grid.NextRow();
        }

        foreach (var heading in headings.Left) AddEmptyHeading(grid, plan, heading);
        if (_form.Total is { } total) AddTotal(grid, plan, total);
        return grid.Build(plan.Widths, 1, joinsAbove);
    }

    /// <summary>The layout's columns as far as the form asks for them, and those besides in which something stands.</summary>
    private ImmutableArray<IndicatorColumn> ChooseColumns()
    {
        var columns = _layout.Columns.Where(c => IsLevel(c.Kind) || _rows.IsEmpty || Stands(c.Kind) || !CanBeMissing(c.Kind)).ToList();
        foreach (var further in FormLayout.Further)
        {
            if (columns.Exists(c => c.Kind == further.Kind) || !Stands(further.Kind)) continue;
            var before = further.Kind == ColumnKind.Cycle ? columns.FindIndex(c => c.Kind == ColumnKind.Target) : -1;
            columns.Insert(before < 0 ? columns.Count : before, further);
        }

        columns.AddRange(_parts.Select(p => new IndicatorColumn(ColumnKind.Other, p, 2)));
        if (_rows.Any(r => r.Path.Length > 2)) columns.Insert(columns.FindIndex(c => c.Kind == ColumnKind.Name), Group);
        return [.. columns.Select(c => c with { Width = c.Width + Wider(c.Kind) })];
    }

    /// <summary>Long texts get more of the page than the official form gives them.</summary>
    private int Wider(ColumnKind kind)
    {
        if (IsLevel(kind) && kind != ColumnKind.Name) return 0;
        var longest = _rows.Select(r => IndicatorFields.Of(r, kind)?.Text.Length ?? 0).DefaultIfEmpty(0).Max();
        return longest switch { > 160 => 6, > 60 => 4, > 24 => 2, _ => 0 };
    }

    private static bool IsLevel(ColumnKind kind) => kind is ColumnKind.Level1 or ColumnKind.Level2 or ColumnKind.Name;

    /// <summary>
    /// A column that the form did not ask for is not put in its mouth: an empty one would count as left out. A score sheet asks for scores.
    /// </summary>
    private bool CanBeMissing(ColumnKind kind) =>
        kind is ColumnKind.Target or ColumnKind.Actual or ColumnKind.Reason or ColumnKind.Expected or ColumnKind.Likelihood or ColumnKind.Remark
            || (kind == ColumnKind.Score && _form.Type != FormType.ScoreSheet);

    private bool Stands(ColumnKind kind) =>
        _rows.Any(r => IndicatorFields.Asks(r, kind) || IndicatorFields.Of(r, kind) is not null)
        || (kind == ColumnKind.Points && _form.Total?.Points is not null) || (kind == ColumnKind.Score && _form.Total?.Score is not null);

    private void AddCell(GridBuilder grid, (int Start, int Span) at, int row, IndicatorColumn column, HeadingCells headings)
    {
        var (indicator, kind) = (_rows[row], column.Kind);
        if (kind is ColumnKind.Level1 or ColumnKind.Level2)
        {
            if (headings.At(row, kind == ColumnKind.Level1 ? 1 : 2) is { } heading)
                grid.Value(at, new(heading.Text, null, Place.Nowhere), CellRole.Label, heading.Rows, heading.Choices);
        }
        else if (kind == ColumnKind.Other && column.Label != Group.Label) grid.Value(at, PartColumns.ValueOf(indicator, column.Label));
        else if (kind == ColumnKind.Other) grid.Label(at, indicator.Path.Length > 2 ? indicator.Path[2] : "");
        else if (kind == ColumnKind.Points && indicator.SharedPoints > 0)
        {
            if (!SharesWithAbove(row)) grid.Value(at, indicator.Points, rows: _rows.Skip(row).TakeWhile(SharesWith(indicator)).Count());
        }
        else AddField(grid, at, IndicatorFields.Of(indicator, kind), kind);
    }

    private static void AddField(GridBuilder grid, (int Start, int Span) at, Stated? stated, ColumnKind kind)
    {
        var role = stated is { Text.Length: > LongestInMiddle } ? CellRole.Text : RoleOf(kind);
        grid.Value(at, stated, role, choices: kind == ColumnKind.Likelihood ? Likelihoods : []);
    }

    private static Func<Indicator, bool> SharesWith(Indicator indicator) => other => other.SharedPoints == indicator.SharedPoints;

    private bool SharesWithAbove(int row) => row > 0 && _rows[row - 1].SharedPoints == _rows[row].SharedPoints;

    private static CellRole RoleOf(ColumnKind kind) =>
        kind is ColumnKind.Target or ColumnKind.Cycle or ColumnKind.Actual or ColumnKind.Points or ColumnKind.Score
            or ColumnKind.Expected or ColumnKind.Likelihood or ColumnKind.Review ? CellRole.Figure : CellRole.Text;

    private static void AddEmptyHeading(GridBuilder grid, GridPlan plan, (int Level, string Text) heading)
    {
        grid.Label(plan.Column(heading.Level - 1), heading.Text);
        grid.NextRow();
    }

    private void AddTotal(GridBuilder grid, GridPlan plan, TotalRow total)
    {
        var first = Columns.Select((c, i) => (c.Kind, i))
            .First(c => c.Kind is ColumnKind.Points or ColumnKind.Score || c.i == Columns.Length - 1).i;
        var (start, _) = plan.Column(first);
        grid.Label((0, start), _layout.TotalLabel);
        for (var c = first; c < Columns.Length; c++)
        {
            var (kind, at) = (Columns[c].Kind, plan.Column(c));
            var stated = kind == ColumnKind.Points ? total.Points : kind == ColumnKind.Score ? total.Score : null;
            grid.Value(at, stated, CellRole.Total);
            if (stated is null) continue;
            var parts = Enumerable.Range(0, _rows.Length).Where(r => IndicatorFields.Of(_rows[r], kind)?.Figure is not null);
            grid.Follows((grid.Row, at.Start), FormulaKind.Sum, parts.Select(r => (r + 1, at.Start)));
        }

        grid.NextRow();
    }
}
