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
        var names = Names(subject, out var first);
        if (names.Count == 0) return null;
        AmountRow? found = null;
        foreach (var row in table.Rows)
        {
            if (row.Code.Length != 1 + (2 * (first + names.Count)) || !IsNamed(row, names[^1])) continue;
            if (!HasParents(table, row.Code, names, first)) continue;
            if (first == 0) return row;
            // Named without those above it ("某事务(款)"), an item may be one of several.
            if (found is not null) return null;
            found = row;
        }

        return found;
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

    /// <summary>The names of the levels that the subject names, one below the other; <paramref name="first"/> is the highest of them.</summary>
    private static List<string> Names(string subject, out int first)
    {
        var names = new List<string>();
        var from = 0;
        first = Array.FindIndex(Levels, level => subject.Contains(level, StringComparison.Ordinal));
        foreach (var level in first < 0 ? [] : Levels[first..])
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

    private static bool HasParents(AmountTable table, string code, List<string> names, int first)
    {
        for (var level = 0; level < names.Count - 1; level++)
        {
            if (AccountsRows.OfCode(table, code[..(3 + (2 * (first + level)))]) is { } parent
                && !IsNamed(parent, names[level])) return false;
        }

        return true;
    }
}
