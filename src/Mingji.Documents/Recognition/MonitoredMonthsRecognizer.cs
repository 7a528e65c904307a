using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>Keeps the months that a monitoring form reports as a fact of its own, from its year line, title or heads.</summary>
public sealed class MonitoredMonthsRecognizer : ISectionRecognizer
{
    private const string Name = "monitored-months";
    private const int LongestText = 60;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Type != FormType.MonitoringForm || draft.Form.Facts.Any(f => f.Name == Name)) return;
        foreach (var cell in draft.Segment.All.SelectMany(r => r.Filled).Where(c => c.Tight.Length <= LongestText))
        {
            if (MonitoredMonths.In(cell.Tight) is not { } months) continue;
            var value = new Stated(months, FigureText.Read(months, Unit.None), cell.Place);
            draft.Form = draft.Form with { Facts = draft.Form.Facts.Add(new(Name, "监控期间", value)) };
            return;
        }
    }
}
