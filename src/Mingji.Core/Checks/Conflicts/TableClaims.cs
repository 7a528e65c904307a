using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// What a table with one row of figures says of the unit, by its column heads: the income and expenditure of a department's
/// self-evaluation. A table of a budget or of another year says nothing of this year's accounts.
/// </summary>
internal static class TableClaims
{
    private static readonly string[] OtherTimes = ["预算", "上年度", "计划", "年初数", "以前年度"];
    private static readonly string[] Closing = ["累计结余", "年末结转和结余", "年末结余"];
    private static readonly string[] Appropriations = ["公共财政拨款", "一般公共预算拨款", "一般公共预算财政拨款", "财政拨款", "财政拨款收入"];
    private static readonly string[] OtherAppropriations = ["基金", "国有资本"];

    /// <summary>The claims of the form's tables: subject, column head and cell.</summary>
    public static IEnumerable<(KnownSubject Subject, string Label, Stated Stated)> Of(Form form)
    {
        foreach (var table in form.Tables)
        {
            if (table.Rows.Length != 1 || Says(table.Title, OtherTimes)) continue;
            var cells = table.Rows[0].Cells;
            for (var i = 0; i < Math.Min(cells.Length, table.Columns.Length); i++)
            {
                if (cells[i]?.Figure is null || Says(table.Columns[i], OtherTimes)) continue;
                var label = Leaf(table.Columns[i]);
                if (SubjectOf(table, label) is var subject and not KnownSubject.Other) yield return (subject, label, cells[i]!);
            }
        }
    }

    private static KnownSubject SubjectOf(AmountTable table, string label)
    {
        if (Array.IndexOf(Closing, label) >= 0) return KnownSubject.Closing;
        if (Array.IndexOf(Appropriations, label) >= 0) return HasOther(table) ? KnownSubject.Other : KnownSubject.Appropriation;
        return KnownSubjects.Of(label) is var subject && IsThreePublics(subject) ? subject : KnownSubject.Other;
    }

    private static bool IsThreePublics(KnownSubject subject) => subject is KnownSubject.ThreePublics or KnownSubject.Overseas
        or KnownSubject.Reception or KnownSubject.Vehicles or KnownSubject.VehiclePurchase or KnownSubject.VehicleRunning;

    /// <summary>Appropriations from another budget beside this one: then it is not all that was appropriated.</summary>
    private static bool HasOther(AmountTable table)
    {
        for (var i = 0; i < Math.Min(table.Rows[0].Cells.Length, table.Columns.Length); i++)
        {
            if (Says(table.Columns[i], OtherAppropriations) && table.Rows[0].Cells[i]?.Figure is { Value: not 0 }) return true;
        }

        return false;
    }

    private static string Leaf(string head) => PlainText.Tight(head[(head.LastIndexOf('/') + 1)..])
        .Replace("(万元)", "", StringComparison.Ordinal).Replace("(元)", "", StringComparison.Ordinal);

    private static bool Says(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
