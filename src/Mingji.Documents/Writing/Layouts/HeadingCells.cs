using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>A heading's merged cell: its text, with points where it announces some, and how many rows it covers.</summary>
internal sealed record HeadingCell(string Text, int Rows, ImmutableArray<string> Choices);

/// <summary>Where the headings of levels 1 and 2 stand beside their indicators.</summary>
internal sealed class HeadingCells
{
    /// <summary>The classes of the national form.</summary>
    private static readonly ImmutableArray<string> Classes =
        ["数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"];

    private readonly Dictionary<(int Row, int Level), HeadingCell> _cells = [];
    private readonly List<IndicatorHeading> _announced;

    public HeadingCells(ImmutableArray<Indicator> rows, ImmutableArray<IndicatorHeading> announced)
    {
        _announced = [.. announced];
        for (var i = 0; i < rows.Length; i++)
        {
            Add(rows, i, 1, (a, b) => Begins(a, b, 1));
            Add(rows, i, 2, (a, b) => Begins(a, b, 2));
        }

        Left = [.. _announced.Select(h => (Math.Clamp(h.Level, 1, 2), TextOf(h)))];
    }

    /// <summary>Headings that announce points and have no indicators.</summary>
    public ImmutableArray<(int Level, string Text)> Left { get; }

    /// <summary>The heading that begins here; null inside one, an empty one where the row has none.</summary>
    public HeadingCell? At(int row, int level) => _cells.GetValueOrDefault((row, level));

    private void Add(ImmutableArray<Indicator> rows, int row, int level, Func<Indicator?, Indicator, bool> begins)
    {
        if (!begins(row > 0 ? rows[row - 1] : null, rows[row])) return;
        var count = 1;
        while (row + count < rows.Length && !begins(rows[row + count - 1], rows[row + count])) count++;
        var label = PartOf(rows[row], level);
        ImmutableArray<string> choices = level == 2 && Classes.Contains(label) ? Classes : [];
        _cells[(row, level)] = new(label.Length == 0 ? "" : Announced(label, level), count, choices);
    }

    private static string PartOf(Indicator indicator, int level) => indicator.Path.Length >= level ? indicator.Path[level - 1] : "";

    /// <summary>A row without level 2 under one that has it begins its level 1 anew: else it would belong to the level 2 above.</summary>
    private static bool Begins(Indicator? above, Indicator row, int level)
    {
        if (above is null || PartOf(above, 1) != PartOf(row, 1)) return true;
        if (PartOf(above, 2).Length > 0 && PartOf(row, 2).Length == 0) return true;
        return level == 2 && PartOf(above, 2) != PartOf(row, 2);
    }

    private string Announced(string label, int level)
    {
        var at = _announced.FindIndex(h => h.Label == label && h.Level == level);
        if (at < 0) return label;
        var text = TextOf(_announced[at]);
        _announced.RemoveAt(at);
        return text;
    }

    private static string TextOf(IndicatorHeading heading)
    {
        if (heading.Points.Text.StartsWith(heading.Label, StringComparison.Ordinal)) return heading.Points.Text;
        var points = heading.Points.Figure?.Value.ToString(CultureInfo.InvariantCulture) ?? heading.Points.Text;
        return $"{heading.Label}（{points.TrimEnd('分')}分）";
    }
}
