using Mingji.Core.Checks.Rates;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>What the forms say of one project's money: its own form, and its row in each table of projects.</summary>
internal static class ProjectClaims
{
    public static void Gather(Form form, Claims claims)
    {
        if (form.Project is { } project) Own(form, project, claims);
        foreach (var table in form.Tables) Rows(form, table, claims);
    }

    private static void Own(Form form, string project, Claims claims)
    {
        // What was executed by July is no other value of what was executed by December.
        if (!YearEnd.IsReported(form)) return;
        var total = Only(form);
        if (total is null) return;
        var where = UnitClaims.Where(form, total.Label);
        Add(form, project, total.Year, where, total.Adjusted, total.Executed, claims);
        if (form.Total?.Score is { } score) claims.Add(project + "自评得分", Key(project) + "/score", null, form, where, score);
    }

    /// <summary>The one total row; forms with several years or totals say what they say elsewhere.</summary>
    private static FundsRow? Only(Form form)
    {
        FundsRow? found = null;
        foreach (var row in form.Funds)
        {
            if (row.Source != FundSource.Total) continue;
            if (found is not null) return null;
            found = row;
        }

        return found;
    }

    private static void Rows(Form form, AmountTable table, Claims claims)
    {
        if (!RateColumns.TryFind(table, out var columns)) return;
        foreach (var row in table.Rows)
        {
            if (row.Kind != RowKind.Item || row.Cells.Length <= columns.Last) continue;
            var where = UnitClaims.Where(form, "第“" + ArithmeticText.Excerpt(row.Label) + "”行");
            Add(form, row.Label, null, where, row.Cells[columns.Budget], row.Cells[columns.Executed], claims);
        }
    }

    private static void Add(Form form, string project, FiscalYear? year, string where, Stated? budget, Stated? executed, Claims claims)
    {
        var key = Key(project);
        if (key.Length == 0) return;
        claims.Add(project + "预算数", key + "/budget", year, form, where, budget);
        claims.Add(project + "执行数", key + "/executed", year, form, where, executed);
    }

    /// <summary>The name without blanks and without its year; names too short to tell projects apart give no key.</summary>
    private static string Key(string project)
    {
        var name = PlainText.Tight(project);
        for (var at = 0; at + 4 < name.Length; at++)
        {
            if (name[at] != '2' || name[at + 1] != '0' || !char.IsAsciiDigit(name[at + 2]) || !char.IsAsciiDigit(name[at + 3])) continue;
            if (name[at + 4] != '年') continue;
            var end = at + 5 < name.Length && name[at + 5] == '度' ? at + 6 : at + 5;
            name = name[..at] + name[end..];
            break;
        }

        return name.Length < 4 ? "" : "project:" + name;
    }
}
