using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>An item of the functional classification as narratives name it: "甲支出(类)乙事务(款)丙(项)".</summary>
internal static class FunctionalItem
{
    private static readonly string[] Levels = ["(类)", "(款)", "(项)"];

    /// <summary>The row of the table that the subject names, all its levels agreeing; null when there is none.</summary>
    public static AmountRow? Find(AmountTable table, string subject)
    {
        subject = subject.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        // "教育(类)支出" is the class 教育支出.
        if (subject.EndsWith("(类)支出", StringComparison.Ordinal)) subject = subject[..^5] + "支出(类)";
        var names = Names(subject);
        if (names.Count == 0) return Alone(table, subject);
        foreach (var row in table.Rows)
        {
            if (row.Code.Length != 1 + (2 * names.Count) || !IsNamed(row, names[^1])) continue;
            if (HasParents(table, row.Code, names)) return row;
        }

        return null;
    }

    /// <summary>An item named without those above it: "某事务(款)". Null when several bear the name.</summary>
    private static AmountRow? Alone(AmountTable table, string subject)
    {
        for (var level = 1; level < Levels.Length; level++)
        {
            if (!subject.EndsWith(Levels[level], StringComparison.Ordinal)) continue;
            var name = subject[..^Levels[level].Length];
            var rows = table.Rows.Where(row => row.Code.Length == 3 + (2 * level) && AccountsRows.Name(row) == name).Take(2).ToList();
            return rows.Count == 1 ? rows[0] : null;
        }

        return null;
    }

    /// <summary>
    /// What is wrong when the text calls an item basic expenditure and the table has it as project expenditure alone, or the reverse.
    /// </summary>
    public static string? Misnamed(AmountTable table, AmountRow row, Statement said)
    {
        var purpose = Purpose(said.Source.Text, said.Subject);
        var (basic, project) = (Has(table, row, "基本支出"), Has(table, row, "项目支出"));
        var (saysBasic, saysProject) = (purpose.Contains("基本支出", StringComparison.Ordinal), purpose.Contains("项目支出", StringComparison.Ordinal));
        var (wrong, right) = (saysBasic && !saysProject && !basic && project) ? ("基本支出", "项目支出")
            : (saysProject && !saysBasic && !project && basic) ? ("项目支出", "基本支出")
            : ("", "");
        if (wrong.Length == 0) return null;
        return $"文中说{AccountsRows.Name(row)}用于「{ArithmeticText.Excerpt(purpose)}」，而《{ArithmeticText.Excerpt(table.Title)}》"
            + $"该科目（{row.Code}）全部是{right}，没有{wrong}";
    }

    private static bool Has(AmountTable table, AmountRow row, string head) =>
        AccountsRows.At(table, row, AccountsRows.Column(table, head)) is { } cell && cell.Stated.Figure!.Value.Value != 0;

    /// <summary>What stands behind 主要用于, to the end of its sentence.</summary>
    private static string Purpose(string text, string subject)
    {
        var tight = PlainText.Tight(text);
        var from = Math.Max(0, tight.IndexOf(subject, StringComparison.Ordinal));
        var at = tight.IndexOf("主要用于", from, StringComparison.Ordinal);
        if (at < 0) return "";
        var end = tight.IndexOf('。', at);
        return tight[(at + 4)..(end < 0 ? tight.Length : end)].TrimStart(':');
    }

    private static List<string> Names(string subject)
    {
        var names = new List<string>();
        var from = 0;
        foreach (var level in Levels)
        {
            var at = subject.IndexOf(level, from, StringComparison.Ordinal);
            if (at < 0) break;
            names.Add(subject[from..at]);
            from = at + level.Length;
        }

        return from == subject.Length ? names : [];
    }

    /// <summary>Names put and leave out the word 支出 at their end.</summary>
    private static bool IsNamed(AmountRow row, string name) => Bare(AccountsRows.Name(row)) == Bare(name);

    private static string Bare(string name) => name.Length > 4 && name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name;

    private static bool HasParents(AmountTable table, string code, List<string> names)
    {
        for (var level = 0; level < names.Count - 1; level++)
        {
            if (AccountsRows.OfCode(table, code[..(3 + (2 * level))]) is { } parent
                && !IsNamed(parent, names[level])) return false;
        }

        return true;
    }
}
