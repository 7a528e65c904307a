using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// What the narrative of final accounts says of the year's self-evaluations: how many projects, with what average, how many of each grade, and
/// how many problems were found and mended. Null: not said.
/// </summary>
internal sealed record PerformanceText(Stated Projects, Stated? Average, List<(string Grade, Stated Count)> Grades)
{
    private static readonly string[] GradeNames = ["优秀", "优", "良好", "良", "不合格", "合格", "中", "差"];

    public static PerformanceText? Of(Passage passage)
    {
        if (passage.Text.Length > 4000 || !passage.Text.Contains("自评", StringComparison.Ordinal)) return null;
        var text = PlainText.Tight(passage.Text);
        var from = Math.Max(text.IndexOf("绩效自评的", StringComparison.Ordinal), text.IndexOf("开展绩效自评", StringComparison.Ordinal));
        if (from < 0) return null;
        var end = text.IndexOf('。', from);
        var said = text[from..(end < 0 ? text.Length : end)];
        Stated? projects = null, average = null;
        var grades = new List<(string, Stated)>();
        foreach (var figure in FigureScanner.Scan(said))
        {
            var lead = said[..figure.Start];
            var stated = new Stated(figure.Text, figure.Figure, passage.At);
            if (figure.Figure.Unit.Base == "个" && lead.EndsWith("项目", StringComparison.Ordinal))
            {
                if (GradeOf(lead[..^2]) is { } grade) grades.Add((grade, stated));
                else projects ??= stated;
            }
            else if (lead.EndsWith("平均得分", StringComparison.Ordinal) || lead.EndsWith("平均分", StringComparison.Ordinal)) average ??= stated;
        }

        return projects is null ? null : new(projects, average, grades);
    }

    private static string? GradeOf(string lead)
    {
        var text = lead.TrimEnd('的', '”', '"', '’');
        return Array.Find(GradeNames, name => text.EndsWith("“" + name, StringComparison.Ordinal) || text.EndsWith("\"" + name, StringComparison.Ordinal)
            || text.EndsWith("为" + name, StringComparison.Ordinal));
    }
}
