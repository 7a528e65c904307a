using System.Text;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Tests.Writing;

/// <summary>What a form states, as lines to compare: everything but places, ids and the passages they came from.</summary>
internal static class FormText
{
    public static string Of(IEnumerable<Form> forms) => string.Join("\n----\n", forms.Select(Of));

    public static string Of(Form form)
    {
        var text = new StringBuilder();
        text.AppendLine($"{form.Type} {form.Title} {form.FiscalYear} {form.Unit} {form.Project} {form.MoneyUnit}");
        foreach (var fact in form.Facts) text.AppendLine($"fact {fact.Name} {Say(fact.Value)}");
        foreach (var row in form.Funds)
        {
            text.AppendLine($"funds {row.Source} {row.Label} {row.Group} {row.Year}: {Say(row.Initial)} {Say(row.Adjusted)} "
                + $"{Say(row.Executed)} {Say(row.Expected)} {Say(row.Points)} {Say(row.Rate)} {Say(row.Score)} {Say(row.Reason)}");
        }

        if (form.Goals is { } goals) text.AppendLine($"goals {Say(goals.Cycle)} {Say(goals.Expected)} {Say(goals.Achieved)}");
        foreach (var stage in form.StagePlan) text.AppendLine($"stage {stage.Stage} {Say(stage.Plan)}");
        foreach (var heading in form.Headings) text.AppendLine($"heading {heading.Level} {heading.Label} {Say(heading.Points)}");
        foreach (var indicator in form.Indicators) Add(text, indicator, "indicator");
        if (form.Total is { } total) text.AppendLine($"total {Say(total.Points)} {Say(total.Score)}");
        foreach (var table in form.Tables) Add(text, table);
        foreach (var s in form.Statements)
        {
            text.AppendLine($"statement {s.Section} {s.Subject} {s.Year} {s.Base} {Say(s.Amount)} {Say(s.Budget)} {s.Verb} {Say(s.Change)} "
                + $"{Say(s.Growth)} {Say(s.Share)} {s.ShareOf} {Say(s.Completion)} {Say(s.Reason)} {s.Whole?.Subject} {s.Part}");
        }

        if (form.Notice is { } notice) text.AppendLine($"notice {notice.First} {notice.Last} {notice.Days} {notice.WorkingDays}");
        return text.ToString();
    }

    private static void Add(StringBuilder text, Indicator i, string word)
    {
        text.AppendLine($"{word} {string.Join('/', i.Path)} {i.Number} {i.Name} {i.Dimension} {i.Class} {i.LikelyClass} {i.Direction} "
            + $"[{Say(i.CycleTarget)}] [{Say(i.Target)}] [{Say(i.Actual)}] {i.TargetAsked} {i.ActualAsked} {i.ReasonAsked} "
            + $"{Say(i.Points)} {Say(i.Score)} r:{Say(i.Reason)} c:{Say(i.Criteria)} f:{Say(i.Formula)} e:{Say(i.Explanation)} "
            + $"v:{Say(i.ReviewedScore)} x:{Say(i.Expected)} l:{Say(i.Likelihood)} m:{Say(i.Remark)} "
            + (i.SharedPoints > 0 ? "shared" : ""));
        foreach (var part in i.Parts) Add(text, part with { Dimension = default, Class = default }, "part");
    }

    private static void Add(StringBuilder text, AmountTable table)
    {
        text.AppendLine($"table {table.Title} | {string.Join(" | ", table.Columns)}");
        foreach (var row in table.Rows)
            text.AppendLine($"row {row.Kind} {row.Code} {row.Label} {row.Group}: {string.Join(" | ", row.Cells.Select(Say))}");
    }

    private static string Say(Stated? stated) => stated is null ? "–" : $"{stated.Text}={stated.Figure}";

    private static string Say(IndicatorValue? v) => v is null ? "–"
        : $"{v.Text} {v.Operator} {v.Kind} {v.Figure} {v.Upper} {v.Date} {v.From} {v.Scope} {v.Formula}";
}
