using System.Globalization;
using System.Text.RegularExpressions;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Writing;

/// <summary>A written narrative with one figure or one verb changed.</summary>
internal sealed partial record NarrativeChange(string What, string Sentence, string Said, Form Form, string Subject)
{
    private static readonly (string Was, string Now)[] Verbs =
        [("增加", "减少"), ("减少", "增加"), ("增长", "下降"), ("下降", "增长"), ("大于", "小于"), ("小于", "大于"), ("持平", "增加")];

    public static IEnumerable<NarrativeChange> Of(FilledForm filled)
    {
        foreach (var sentence in filled.Form.Report!.Sentences().ToList())
        {
            // Nothing follows from figures that are nearly nothing: any rate of them is right.
            if (sentence.Text.Contains("的0.00%", StringComparison.Ordinal) || sentence.Text.Contains("长0.00%", StringComparison.Ordinal)
                || sentence.Text.Contains("降0.00%", StringComparison.Ordinal) 
                || (Small().IsMatch(sentence.Text) && sentence.Text.Contains('%', StringComparison.Ordinal))) continue;
            foreach (Match match in Amounts().Matches(sentence.Text))
            {
                if (sentence.Text[..match.Index].EndsWith("单价", StringComparison.Ordinal)) continue;
                if (match.Value.StartsWith("20", StringComparison.Ordinal) && sentence.Text[match.Index..].Length > 4 && sentence.Text[match.Index + match.Length] == '年') continue;
                var value = decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                var dot = match.Groups[1].Value.IndexOf('.', StringComparison.Ordinal);
                var changed = dot < 0 ? value + 3 : Math.Round(value * 1.37m, 2) + 2.33m;
                yield return Make(filled, sentence, match.Groups[1], changed.ToString(dot < 0 ? "0" : "0.00", CultureInfo.InvariantCulture), match.Groups[2].Value);
            }

            foreach (var (was, now) in Verbs)
            {
                var at = sentence.Text.IndexOf(was, StringComparison.Ordinal);
                if (at < 0 || sentence.Text[at..].StartsWith("增加3", StringComparison.Ordinal)) continue;
                yield return Make(filled, sentence, at, was, now, was + "→" + now);
            }
        }
    }

    /// <summary>The finding says what was changed, or of what.</summary>
    public bool Names(Finding finding) => finding.Message.Contains(Said, StringComparison.Ordinal)
        || finding.Message.Contains(Said.TrimEnd('0').TrimEnd('.'), StringComparison.Ordinal)
        || (Subject.Length > 0 && finding.Message.Contains(Subject, StringComparison.Ordinal));

    private static NarrativeChange Make(FilledForm filled, ReportSentence sentence, Group was, string now, string unit) =>
        Make(filled, sentence, was.Index, was.Value, now, unit);

    private static NarrativeChange Make(FilledForm filled, ReportSentence sentence, int at, string was, string now, string kind)
    {
        var text = sentence.Text[..at] + now + sentence.Text[(at + was.Length)..];
        var changed = CellEditing.With(filled, new(sentence.At.Cell), text)!;
        var lead = sentence.Text[..at];
        var clause = lead[(lead.LastIndexOfAny(['，', '：', '。', '、']) + 1)..];
        var subject = filled.Form.Statements.FirstOrDefault(s => s.Source.At == sentence.At)?.Subject ?? "";
        return new($"{sentence.Source.Split('@')[0]} {clause}…{kind}", sentence.Text, now, changed.Form, subject);
    }

    [GeneratedRegex(@"\D[0-9]\.\d\d万元", RegexOptions.NonBacktracking)]
    private static partial Regex Small();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(万元|%|辆|台|人次|人|个|批|分)", RegexOptions.NonBacktracking)]
    private static partial Regex Amounts();
}
