using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>A table without data is shown empty, with a sentence that says so: else nobody knows whether it was forgotten.</summary>
internal static class EmptyTables
{
    private static readonly (string Title, string Words)[] Kinds =
        [("政府性基金", "政府性基金"), ("国有资本经营", "国有资本经营"), ("三公", "三公")];

    private static readonly string[] Nothing = ["无", "没有", "不涉及", "未发生", "未安排", "为空", "空表"];

    public static void Run(Form form, string rule, string basis, FindingSink sink)
    {
        // Of accounts that are being filled in the text is written last: there is none yet that could say it.
        if (form.Report is { Sections.IsEmpty: true }) return;
        foreach (var table in form.Tables)
        {
            var kind = Array.Find(Kinds, kind => table.Title.Contains(kind.Title, StringComparison.Ordinal));
            if (kind.Words is null || AccountsRows.HasFigures(table) || IsSaid(form, kind.Words)) continue;
            var message = $"《{ArithmeticText.Excerpt(table.Title)}》没有数据，文中也没有一句话说明本表无数据，看不出是没有发生还是漏填";
            sink.Add(new Finding(rule, Severity.Warning, form.Id, table.At, table.Title, message, basis));
        }
    }

    private static bool IsSaid(Form form, string words)
    {
        var before = "";
        foreach (var passage in form.Passages)
        {
            if (passage.Text.Length > 2000) continue;
            // A heading may name the budget, and the sentence below it say "无此项支出".
            var own = PlainText.Tight(passage.Text);
            var text = before + own;
            before = own.Length <= 40 ? own : "";
            if (text.Contains(words, StringComparison.Ordinal)
                && Array.Exists(Nothing, word => text.Contains(word, StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
