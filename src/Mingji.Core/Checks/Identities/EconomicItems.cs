using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// "人员经费…，主要包括：甲、乙、丙": what the narrative lists has an amount in the table of basic expenditure, and what has one is listed.
/// </summary>
internal sealed class EconomicItems(Form form, AmountTable basic, Classification classes, string rule, string basis, FindingSink sink)
{
    private const string Lists = "主要包括";

    public void Run()
    {
        foreach (var passage in form.Passages)
        {
            if (passage.Text.Length > 4000 || !passage.Text.Contains("主要包括", StringComparison.Ordinal)) continue;
            var text = PlainText.Tight(passage.Text);
            if (!text.Contains("基本支出", StringComparison.Ordinal) && !IsOfItsOwn(text)) continue;
            Check(text, "人员经费", staff: true, passage);
            Check(text, "公用经费", staff: false, passage);
        }
    }

    /// <summary>A paragraph of the section that tells of one of the two alone.</summary>
    private static bool IsOfItsOwn(string text) =>
        text.StartsWith("人员经费", StringComparison.Ordinal) || text.StartsWith("公用经费", StringComparison.Ordinal);

    private void Check(string text, string name, bool staff, Passage passage)
    {
        if (List(text, name) is not { } listed) return;
        var idle = new List<AmountRow>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in listed)
        {
            named.Add(SubjectKey.Plain(item));
            // Some names stand under several classes: one amount among them is enough.
            var rows = Rows(staff).Where(row => Key(row) == SubjectKey.Plain(item)).ToList();
            if (rows.Count > 0 && !rows.Exists(HasAmount)) idle.Add(rows[0]);
        }

        var missed = Rows(staff).Where(row => HasAmount(row) && !named.Contains(Key(row))).ToList();
        var absent = missed.Count == 0 ? [] : listed.Where(IsAbsent).ToList();
        if (idle.Count + absent.Count == 0) return;
        Report(name, [.. idle.Select(AccountsRows.Name), .. absent], [.. idle.Select(row => row.At)], missed, passage);
    }

    private IEnumerable<AmountRow> Rows(bool staff) => basic.Rows.Where(row => row.Code.Length == 5 && IsStaff(row) == staff);

    /// <summary>An item of the classification that the table, which prints the items with amounts alone, doesn't have.</summary>
    private bool IsAbsent(string item) => classes.CodesOf(item, "30101").Any()
        && !basic.Rows.Any(row => row.Code.Length == 5 && (!HasAmount(row) || Key(row) == SubjectKey.Plain(item)));

    private void Report(string name, List<string> idle, List<Place> places, List<AmountRow> missed, Passage passage)
    {
        var title = ArithmeticText.Excerpt(basic.Title);
        var message = $"文中说{name}主要包括{Names(idle)}，而《{title}》{(idle.Count > 1 ? "这些" : "该")}科目没有数";
        if (missed.Count > 0)
        {
            var amounts = missed.Select(row =>
                $"「{AccountsRows.Name(row)}」{ArithmeticText.Printed(AccountsRows.First(basic, row)!.Value.Stated, form.MoneyUnit)}");
            message += $"；表中有数的{string.Join("、", amounts)}文中却没有列出";
        }

        sink.Add(new Finding(rule, Severity.Error, form.Id, passage.At, idle[0], message, basis)
        {
            Stated = string.Join("、", idle),
            Expected = missed.Count == 0 ? null : string.Join("、", missed.Select(AccountsRows.Name)),
            Also = [.. places, .. missed.Select(row => row.At)],
        });
    }

    private static string Names(List<string> items) => string.Join("、", items.Select(item => "「" + item + "」"));

    /// <summary>The items listed behind the name; null when there is no list, or it is a template's.</summary>
    private static string[]? List(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var start = at < 0 ? -1 : text.IndexOf(Lists, at, StringComparison.Ordinal);
        if (start < 0 || start + Lists.Length >= text.Length) return null;
        start += Lists.Length;
        if (text[start] == ':') start++;
        var end = text.AsSpan(start).IndexOfAny(';', '。');
        var list = end < 0 ? text[start..] : text[start..(start + end)];
        return list.Contains('…', StringComparison.Ordinal) ? null : list.TrimEnd('等').Split('、');
    }

    private bool HasAmount(AmountRow row) => AccountsRows.First(basic, row) is { } figure && figure.Stated.Figure!.Value.Value != 0;

    private static bool IsStaff(AmountRow row) => row.Code.StartsWith("301", StringComparison.Ordinal)
        || row.Code.StartsWith("303", StringComparison.Ordinal);

    private static string Key(AmountRow row) => SubjectKey.Plain(AccountsRows.Name(row));
}
