using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>Reads the money unit of the whole form first: every amount after it depends on it.</summary>
public sealed class MoneyUnitRecognizer : ISectionRecognizer
{
    private const int LongestLine = 120;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var cell in draft.Segment.All.SelectMany(r => r.Filled).Where(c => c.Text.Length <= LongestLine))
        {
            // The line above a table may hold its unit's name, its year and its money unit in one.
            if (draft.Form.Type == FormType.FinalAccounts && cell.Tight.Contains("单位:", StringComparison.Ordinal)
                && MoneyUnits.In(cell.Tight) is { } stated)
            {
                draft.Form = draft.Form with { MoneyUnit = stated };
                return;
            }

            foreach (var (label, value) in InlineFields.Of(cell.Text))
            {
                if (!FactLabels.IsMoneyUnit(ColumnLabels.Bare(PlainText.Tight(label)))
                    || MoneyUnits.Of(PlainText.Tight(value)) is not { } unit) continue;
                draft.Form = draft.Form with { MoneyUnit = unit };
                return;
            }
        }
    }
}
