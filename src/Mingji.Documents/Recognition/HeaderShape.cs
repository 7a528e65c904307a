
namespace Mingji.Documents.Recognition;

/// <summary>
/// Settles what labels with two meanings are, by their neighbours: 绩效指标 is a level where a name follows and no other level 2 does;
/// 权重 beside level 1 is the heading's points when there is a column of points too.
/// </summary>
internal sealed class HeaderShape(List<Column> columns, List<Cell> cells)
{
    public IndicatorHeader Build(int rows)
    {
        var first = FirstHeading();
        SettleSides();
        SettleNames();
        SettleYears();
        SettlePoints();
        SettleOwnPoints();
        SettleScores();
        var nameIsTarget = columns.Any(c => c.Kind == ColumnKind.Name
            && ColumnLabels.Bare(Tight(c)).EndsWith("绩效目标", StringComparison.Ordinal));
        return new([.. columns], rows, first, nameIsTarget);
    }

    private static string Tight(Column column) => Core.Figures.PlainText.Tight(column.Label);

    private int IndexOf(ColumnKind kind) => columns.FindIndex(c => c.Kind == kind);

    /// <summary>产出指标 printed in the head itself, where a merged cell began there.</summary>
    private Cell? FirstHeading()
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Kind != ColumnKind.Other || Headings.Of(Tight(columns[i])) is not { Level: 1 }) continue;
            columns[i] = columns[i] with { Kind = ColumnKind.Level1 };
            return cells.Find(c => c.Column == columns[i].Position);
        }

        return null;
    }

    private void SettleSides()
    {
        var name = IndexOf(ColumnKind.Name);
        if (name >= 0 && IndexOf(ColumnKind.Level2) < 0)
        {
            var side = columns.FindLastIndex(name, c => c.Kind == ColumnKind.Side);
            if (side > 0) columns[side] = columns[side] with { Kind = ColumnKind.Level2 };
            else if (side == 0 && IndexOf(ColumnKind.Level1) < 0) columns[side] = columns[side] with { Kind = ColumnKind.Level1 };
        }
        else if (name < 0)
        {
            var side = columns.FindLastIndex(c => c.Kind == ColumnKind.Side);
            if (side > 0) columns[side] = columns[side] with { Kind = ColumnKind.Name };
            AddLevel2();
            SettleLastLevel();
        }
    }

    /// <summary>Where no column is for names the second level has them.</summary>
    private void SettleLastLevel()
    {
        var two = columns.FindLastIndex(c => c.Kind == ColumnKind.Level2);
        if (two > 0 && IndexOf(ColumnKind.Name) < 0) columns[two] = columns[two] with { Kind = ColumnKind.Name };
    }

    /// <summary>评价内容 spans both levels.</summary>
    private void AddLevel2()
    {
        var (one, name) = (IndexOf(ColumnKind.Level1), IndexOf(ColumnKind.Name));
        if (one < 0 || name != one + 1 || IndexOf(ColumnKind.Level2) >= 0) return;
        columns.Insert(name, new(ColumnKind.Level2, columns[one].Label, columns[one].Position + 1));
        for (var i = name + 1; i < columns.Count; i++) columns[i] = columns[i] with { Position = columns[i].Position + 1 };
    }

    /// <summary>Of several columns that may hold names the last does; those before it are levels.</summary>
    private void SettleNames()
    {
        var last = columns.FindLastIndex(c => c.Kind == ColumnKind.Name);
        for (var i = 0; i < last; i++)
        {
            if (columns[i].Kind == ColumnKind.Name) columns[i] = columns[i] with { Kind = ColumnKind.Level2 };
        }
    }

    /// <summary>"2022年目标值 | 2021年实际值": what was reached a year before the target is where it starts from.</summary>
    private void SettleYears()
    {
        var target = IndexOf(ColumnKind.Target);
        if (target < 0 || Titles.YearIn(Tight(columns[target])) is not { } year) return;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Kind == ColumnKind.Actual && Titles.YearIn(Tight(columns[i])) is { } done && done.Year < year.Year)
                columns[i] = columns[i] with { Kind = ColumnKind.Prior };
        }
    }

    /// <summary>自评分值 before 自评得分 are the points.</summary>
    private void SettleOwnPoints()
    {
        var first = IndexOf(ColumnKind.Score);
        if (first < 0 || IndexOf(ColumnKind.Points) >= 0 || columns.Count(c => c.Kind == ColumnKind.Score) < 2) return;
        if (ColumnLabels.Bare(Tight(columns[first])).EndsWith("分值", StringComparison.Ordinal))
            columns[first] = columns[first] with { Kind = ColumnKind.Points };
    }

    /// <summary>Of several scores the first is the unit's own; those behind it are of reviewers.</summary>
    private void SettleScores()
    {
        var first = IndexOf(ColumnKind.Score);
        for (var i = first + 1; first >= 0 && i < columns.Count; i++)
        {
            if (columns[i].Kind == ColumnKind.Score) columns[i] = columns[i] with { Kind = ColumnKind.Review };
        }
    }

    private void SettlePoints()
    {
        var first = IndexOf(ColumnKind.Points);
        var last = columns.FindLastIndex(c => c.Kind == ColumnKind.Points);
        var name = IndexOf(ColumnKind.Name);
        for (var i = first; i >= 0 && i < last; i++)
        {
            if (columns[i].Kind == ColumnKind.Points) columns[i] = columns[i] with { Kind = i < name ? ColumnKind.HeadingPoints
                : ColumnKind.Remark };
        }
    }
}
