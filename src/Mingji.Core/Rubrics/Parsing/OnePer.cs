namespace Mingji.Core.Rubrics.Parsing;

/// <summary>一项不符合扣0.5分, 缺一项扣0.5分, 逾期1天扣0.5分, 达标1个得2分: each, though 每 is not written.</summary>
internal static class OnePer
{
    private static readonly string[] Attained = ["达标", "合格", "符合", "满足", "通过"];

    internal static Clause? Read(RubricScanner scan, int from, int to, int end, Award then)
    {
        var each = then switch
        {
            Change c => c.By,
            Fixed { Points: { Value: > 0, Share: false } } f => f.Points,
            _ => default,
        };
        if (each.Value == 0 || to - from > 60) return null;
        var at = OneAt(scan, from, to, out var unit, out var after);
        if (at < 0 || unit.Length == 0) return null;
        var words = scan.Plain[from..to].Trim(',', '的', '则', ':').Replace("\"", "", StringComparison.Ordinal);
        var lead = scan.Plain[from..at];
        if (then is Fixed && !Attained.Any(w => words.Contains(w, StringComparison.Ordinal))) return null;
        if (unit is "个百分点" or "%")
        {
            var side = SideOf(lead);
            return side == Side.None ? null : new StepClause(from, end, null, null, side, null, false, new Quantity(0.01m, "个百分点"), each);
        }

        return unit is "分" or "年" or "元" or "万元" or "亿元" ? null : new OccurrenceClause(from, end, null, null, SideOf(lead), 1m, unit, words, each);
    }

    private static Side SideOf(string lead) =>
        RubricWords.Down.Any(w => lead.EndsWith(w, StringComparison.Ordinal)) ? Side.Down :
        RubricWords.Up.Any(w => lead.EndsWith(w, StringComparison.Ordinal)) ? Side.Up :
        RubricWords.Away.Any(w => lead.EndsWith(w, StringComparison.Ordinal)) ? Side.Away : Side.None;

    /// <summary>The only number of the words, when it is one with a unit.</summary>
    private static int OneAt(RubricScanner scan, int from, int to, out string unit, out int after)
    {
        (unit, after) = ("", from);
        var found = -1;
        for (var i = from; i < to; i++)
        {
            var digit = char.IsAsciiDigit(scan.At(i));
            if (!digit && scan.At(i) != '一') continue;
            var at = i;
            if (!scan.Number(ref at, out var value)) continue;
            var measure = at;
            var its = scan.Unit(ref measure);
            if (!digit && (its.Length == 0 || scan.At(i - 1) is '统' or '第' or '同' or '唯' or '单')) continue;
            if (found >= 0 || value != 1m || its.Length == 0) return -1;
            if (scan.AnyOf(measure, ["以上", "及以上", "(含", "以下", "以内", "内", "票", "把手", "级", "等奖", "性"]) > 0) return -1;
            (found, unit, after) = (i, its, measure);
            i = measure - 1;
        }

        return found;
    }
}
