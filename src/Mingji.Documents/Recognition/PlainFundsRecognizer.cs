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
        foreach (var row in draft.Segment.Body)
        {
            if (row.Filled.Any(draft.Usage.IsUsed) || IndicatorHeader.IsHeader(row) || HeadRows.BeginsTable(row)) continue;
            if (draft.Form.Indicators.Length > 0 && row.Filled.Length > 0 && row.Filled[0].Id > draft.Form.Indicators[0].At.Cell) break;
            unit = row.Filled.Select(c => MoneyUnits.In(c.Tight)).FirstOrDefault(u => u is not null) ?? unit;
            ReadRow(draft, row, unit);
        }
    }

    private static void ReadRow(FormDraft draft, Row row, Unit unit)
    {
        for (var i = 0; i < row.Filled.Length; i++)
        {
            var label = row.Filled[i];
            if (label.Tight.Length > LongestInline) continue;
            if (FactLabels.Of(label.Tight) is not null)
            {
                // What stands beside a field is its value, whatever it sounds like ("项目名称 | 某某补助资金").
                i++;
                continue;
            }

            var colon = label.Tight.LastIndexOf(':');
            if (label.Tight is "(万元)" or "(元)") draft.Usage.Use(label);
            else if (TailOf(label.Tight, unit) is { } tail)
                Add(draft, FundSources.Of(label.Tight)!.Value, label, new(label.Text, tail, label.Place));
            else if (colon > 0 && FundSources.Of(label.Tight[..colon]) is { } inline
                && FigureText.Read(label.Tight[(colon + 1)..], unit) is { } figure)
                Add(draft, inline, label, new(label.Text, figure, label.Place));
            else if (IsLabel(label.Tight) && i + 1 < row.Filled.Length && char.IsAsciiDigit(row.Filled[i + 1].Tight[0]))
            {
                var value = row.Filled[++i];
                draft.Usage.Use(value);
                Add(draft, FundSources.Of(label.Tight)!.Value, label, value.State(unit));
            }
            else if (IsLabel(label.Tight) && !row.IsParagraph) draft.Usage.Use(label);
        }
    }

    /// <summary>"其中：上级资金16": label and amount with nothing between.</summary>
    private static Figure? TailOf(string tight, Unit unit) =>
        ValueTail.Of(tight) is { } tail && tail.Length < tight.Length && IsLabel(tight[..^tail.Length].TrimEnd(':'))
            ? FigureText.Read(tail, unit) : null;

    private static bool IsLabel(string tight) =>
        tight.Length <= 20 && FundSources.Of(tight) is not null && tight.TrimEnd(':') is var bare
        && (bare.EndsWith("资金", StringComparison.Ordinal) || bare.EndsWith("拨款", StringComparison.Ordinal)
            || bare.EndsWith("总额", StringComparison.Ordinal) || bare is "总计" or "金额"
            || bare.EndsWith("结转", StringComparison.Ordinal));

    private static void Add(FormDraft draft, FundSource source, Cell label, Stated amount)
    {
        draft.Usage.Use(label);
        var name = label.Tight.StartsWith("其中", StringComparison.Ordinal) ? label.Tight[2..].TrimStart(':') : label.Tight;
        if (name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) name = name[..colon];
        else if (ValueTail.Of(name) is { } tail && amount.Text == label.Text) name = name[..^tail.Length];
        draft.Form = draft.Form with { Funds = draft.Form.Funds.Add(new(source, name, label.Place) { Initial = amount }) };
    }
}
