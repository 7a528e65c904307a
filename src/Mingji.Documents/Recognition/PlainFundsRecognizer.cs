using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads funds that stand beside their labels, without columns ("年度资金总额：| 100 | 其中：财政拨款 | 100", or both in one cell): the money
/// planned for the year.
/// </summary>
public sealed class PlainFundsRecognizer : ISectionRecognizer
{
    private const int LongestInline = 60;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Type is not (FormType.ProjectTargetTable or FormType.ProjectSelfEvaluation) || !draft.Form.Funds.IsEmpty) return;
        var unit = draft.MoneyUnit;
        var group = "";
        foreach (var row in draft.Segment.Body)
        {
            if (row.Filled.Any(draft.Usage.IsUsed) || IndicatorHeader.IsHeader(row) || HeadRows.BeginsTable(row)) continue;
            if (draft.Form.Indicators.Length > 0 && row.Filled.Length > 0 && row.Filled[0].Id > draft.Form.Indicators[0].At.Cell) break;
            unit = row.Filled.Select(c => MoneyUnits.In(c.Tight)).FirstOrDefault(u => u is not null) ?? unit;
            ReadRow(draft, row, unit, ref group);
        }
    }

    private static void ReadRow(FormDraft draft, Row row, Unit unit, ref string group)
    {
        for (var i = 0; i < row.Filled.Length; i++)
        {
            var label = row.Filled[i];
            if (label.Tight.Length > LongestInline) continue;
            if (FundSources.GroupIn(label.Tight) is { Length: > 0 } opened) group = opened;
            if (FactLabels.Of(label.Tight) is not null)
            {
                // What stands beside a field is its value, whatever it sounds like ("项目名称 | 某某补助资金").
                i++;
                continue;
            }

            var colon = label.Tight.LastIndexOf(':');
            if (label.Tight is "(万元)" or "(元)") draft.Usage.Use(label);
            else if (TailOf(label.Tight, unit) is { } tail)
                Add(draft, FundSources.Of(label.Tight)!.Value, label, new(label.Text, tail, label.Place), group);
            else if (colon > 0 && FundSources.Of(label.Tight[..colon]) is { } inline
                && FigureText.Read(label.Tight[(colon + 1)..], unit) is { } figure)
                Add(draft, inline, label, new(label.Text, figure, label.Place), group);
            else if (IsLabel(label.Tight) && i + 1 < row.Filled.Length && char.IsAsciiDigit(row.Filled[i + 1].Tight[0]))
            {
                var value = row.Filled[++i];
                draft.Usage.Use(value);
                Add(draft, FundSources.Of(label.Tight)!.Value, label, value.State(unit), group);
            }
            else if (IsLabel(label.Tight) && !row.IsParagraph) draft.Usage.Use(label);
        }
    }

    /// <summary>"其中：上级资金16": label and amount with nothing between.</summary>
    private static Figure? TailOf(string tight, Unit unit) =>
        ValueTail.Of(tight) is { } tail && tail.Length < tight.Length && IsLabel(tight[..^tail.Length].TrimEnd(':'))
            ? FigureText.Read(tail, unit) : null;

    private static bool IsLabel(string tight) =>
        tight.Length <= 20 && FundSources.Of(tight) is not null && Tailless(tight) is var bare
        && (bare.EndsWith("资金", StringComparison.Ordinal) || bare.EndsWith("拨款", StringComparison.Ordinal)
            || bare.EndsWith("总额", StringComparison.Ordinal) || bare.EndsWith("金额", StringComparison.Ordinal) || bare == "总计"
            || bare.EndsWith("补助", StringComparison.Ordinal) || bare.EndsWith("支出", StringComparison.Ordinal)
            || bare.EndsWith("结转", StringComparison.Ordinal));

    /// <summary>"部门预算总额（万元）：" without what follows the name.</summary>
    private static string Tailless(string tight)
    {
        var bare = tight.TrimEnd(':');
        return bare.EndsWith("元)", StringComparison.Ordinal) && bare.LastIndexOf('(') is var open and > 0 ? bare[..open] : bare;
    }

    private static void Add(FormDraft draft, FundSource source, Cell label, Stated amount, string group)
    {
        draft.Usage.Use(label);
        var name = label.Tight.StartsWith("其中", StringComparison.Ordinal) ? label.Tight[2..].TrimStart(':') : label.Tight;
        if (amount.Text != label.Text && FundSources.GroupIn(name).Length > 0)
            name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        else if (name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) name = name[..colon];
        else if (ValueTail.Of(name) is { } tail && amount.Text == label.Text) name = name[..^tail.Length];
        draft.Form = draft.Form with { Funds = draft.Form.Funds.Add(new(source, name, label.Place) { Initial = amount, Group = source == FundSource.Total ? "" : group }) };
    }
}
