using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>A row's cells by what they hold.</summary>
internal sealed class RowFields(IndicatorHeader header, AlignedRow aligned)
{
    public Cell? this[ColumnKind kind]
    {
        get
        {
            for (var j = 0; j < header.Columns.Length; j++)
            {
                if (header.Columns[j].Kind == kind && aligned.Cells[j] is { } cell) return cell;
            }

            return null;
        }
    }

    /// <summary>The points that stand right beside a heading; with one column of them for all, they are of level 1.</summary>
    public Cell? PointsOf(Cell heading, int level)
    {
        if (header.Columns.Count(c => c.Kind == ColumnKind.HeadingPoints) < 2) return level == 1 ? this[ColumnKind.HeadingPoints] : null;
        var at = aligned.Cells.IndexOf(heading) + 1;
        return at > 0 && at < header.Columns.Length && header.Columns[at].Kind == ColumnKind.HeadingPoints ? aligned.Cells[at] : null;
    }

    /// <summary>The heads that are ticked in this row, of the columns of a kind; null when none is.</summary>
    public string? Ticked(ColumnKind kind) => Subheads.Ticked(header.Columns, j => aligned.Cells[j], kind);

    /// <summary>Cells of columns with unknown heads, with those heads.</summary>
    public IEnumerable<(Column Column, Cell Cell)> Others
    {
        get
        {
            for (var j = 0; j < header.Columns.Length; j++)
            {
                if (header.Columns[j].Kind == ColumnKind.Other && aligned.Cells[j] is { } cell) yield return (header.Columns[j], cell);
            }
        }
    }

    public bool HasValues => Target is not null || this[ColumnKind.Actual] is not null || this[ColumnKind.Points] is not null
        || this[ColumnKind.Score] is not null;

    /// <summary>The table tells two levels of headings apart.</summary>
    public bool HasSecondLevel => header.Has(ColumnKind.Level2) || header.Has(ColumnKind.Side);

    public Cell? Target => this[ColumnKind.Target] ?? this[ColumnKind.Cycle];

    /// <summary>Cells under level columns, left to right.</summary>
    public IEnumerable<(int Level, Cell Cell)> Levels
    {
        get
        {
            for (var j = 0; j < header.Columns.Length; j++)
            {
                if (aligned.Cells[j] is not { } cell) continue;
                if (header.Columns[j].Kind == ColumnKind.Level1) yield return (1, cell);
                if (header.Columns[j].Kind == ColumnKind.Level2) yield return (2, cell);
            }
        }
    }

    /// <summary>
    /// The name: under its own column; else a text that slipped under the formula, or, where a row has values and no name, its lowest
    /// heading (效益 rows of frameworks name no third level).
    /// </summary>
    public Cell? NameCell
    {
        get
        {
            var name = this[ColumnKind.Name];
            if (name is not null && name.Class is not CellClass.Group) return name;
            if (this[ColumnKind.Formula] is { } formula && HasValues && !IsFormula(formula.Tight)) return formula;
            if (name is not null) return name;
            return HasValues || this[ColumnKind.Explanation] is not null ? Levels.Select(l => l.Cell).LastOrDefault() : null;
        }
    }

    /// <summary>Nothing but texts that go on with those of the row above.</summary>
    public bool IsContinuation => NameCell is null && !HasValues && !Levels.Any()
        && (this[ColumnKind.Formula] ?? this[ColumnKind.Criteria] ?? this[ColumnKind.Explanation] ?? this[ColumnKind.Reason]) is not null;

    public Indicator Append(Indicator indicator, Usage usage)
    {
        UseAll(usage);
        return indicator with
        {
            Formula = Join(indicator.Formula, this[ColumnKind.Formula]),
            Criteria = Join(indicator.Criteria, this[ColumnKind.Criteria]),
            Explanation = Join(indicator.Explanation, this[ColumnKind.Explanation]),
            Reason = Join(indicator.Reason, this[ColumnKind.Reason]),
        };
    }

    public void UseAll(Usage usage)
    {
        foreach (var cell in aligned.Cells)
        {
            if (cell is not null) usage.Use(cell);
        }
    }

    private static Stated? Join(Stated? text, Cell? more) =>
        more is null ? text : text is null ? more.State(Unit.None) : text with { Text = text.Text + "\n" + more.Text, Figure = null };

    private static bool IsFormula(string tight) => tight.Any(c => c is '=' or '÷' or '×' or '*' or '/')
        && !tight.Contains("满意", StringComparison.Ordinal);
}
