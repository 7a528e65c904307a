using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// Whose accounts these are, as the lines above their tables and the sentences of their narrative say: one name through the document. Short
/// names and units that belong to it are no other names.
/// </summary>
internal static class AccountsNames
{
    private const int FewestLines = 3;
    private const int Shortest = 4;
    private const int Longest = 40;
    private static readonly string[] Labels = ["编制单位:", "编制部门:", "公开部门:", "填报单位:", "填报部门:", "部门名称:", "单位名称:", "部门:"];
    private static readonly string[] Ends = ["局", "委", "办", "室", "委员会", "中心", "厅", "院", "校", "馆", "所", "站", "队", "会", "政府", "部"];

    public static void Run(Form form, FindingSink sink)
    {
        if (form.Type != FormType.FinalAccounts) return;
        List<(string Name, Passage At)>? named = null;
        foreach (var passage in form.Passages)
        {
            if (NameIn(passage.Text) is { } name) (named ??= []).Add((name, passage));
        }

        if (named is null || named.Count < FewestLines) return;
        var common = named.GroupBy(one => one.Name).OrderByDescending(group => group.Count()).First();
        if (common.Count() < FewestLines || common.Count() * 2 <= named.Count) return;
        foreach (var other in named.Where(one => !IsSame(one.Name, common.Key)).GroupBy(one => one.Name))
        {
            if (!IsMember(form, other.Key)) Report(form, common.Key, other.Key, [.. other.Select(one => one.At)], sink);
        }
    }

    private static string? NameIn(string text)
    {
        if (text.Length > 4000 || text.Length < Shortest) return null;
        var head = PlainText.Fold(text[..Math.Min(text.Length, 160)]).TrimStart();
        var label = Array.Find(Labels, word => head.StartsWith(word, StringComparison.Ordinal));
        if (label is not null)
        {
            var rest = head[label.Length..].TrimStart();
            var end = 0;
            while (end < rest.Length && rest[end] is not (' ' or '　' or '\n' or '\t') && !char.IsAsciiDigit(rest[end])) end++;
            var name = rest[..end];
            foreach (var next in (ReadOnlySpan<string>)["金额单位", "单位:", "公开"])
            {
                if (name.IndexOf(next, StringComparison.Ordinal) is var cut and >= 0) name = name[..cut];
            }

            return IsName(name) ? name : null;
        }

        // "某局2024年度收入总计…"
        var year = head.IndexOf("年度", StringComparison.Ordinal);
        if (year < 4 + Shortest || year > Longest || SubjectText.YearIn(head[..year], out _) is null) return null;
        var before = SubjectText.TakeNumbering(head[..(year - 4)]).Trim();
        return IsName(before) && Array.Exists(Ends, end => before.EndsWith(end, StringComparison.Ordinal)) ? before : null;
    }

    private static bool IsName(string name) =>
        name.Length is >= Shortest and <= Longest && name.All(c => c >= '\u4E00' || c is '(' or ')')
        && !name.Contains('某', StringComparison.Ordinal)
        && !name.StartsWith("第", StringComparison.Ordinal) && !name.StartsWith('本');

    /// <summary>One is the other, a part of it, or a short form whose characters stand in it in order.</summary>
    private static bool IsSame(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        shorter = shorter.Replace("(本级)", "", StringComparison.Ordinal).Replace("(部门)", "", StringComparison.Ordinal);
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c) at++;
        }

        return at == shorter.Length;
    }

    /// <summary>Named elsewhere: a unit among those whose accounts these are.</summary>
    private static bool IsMember(Form form, string name)
    {
        foreach (var passage in form.Passages)
        {
            if (NameIn(passage.Text) is null && PlainText.Tight(passage.Text).Contains(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static void Report(Form form, string common, string other, List<Passage> places, FindingSink sink) =>
        sink.Add(new Finding(
            RestatedCheck.Rule,
            Severity.Warning,
            form.Id,
            places[0].At,
            "单位名称",
            $"这是{common}的决算，有{places.Count}处写的单位却是「{other}」：「{ArithmeticText.Excerpt(places[0].Text)}」",
            RestatedCheck.Basis)
        {
            Stated = other,
            Expected = common,
            Also = [.. places.Skip(1).Select(place => place.At)],
        });
}
