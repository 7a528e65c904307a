using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads fields whose cells ran together in a form whose table did, too: "项目名称校舍改造", "主管部门某局实施单位某校". A known label at the
/// beginning of the line comes off; another inside the line ends the value before it.
/// </summary>
public sealed class GluedFactsRecognizer : ISectionRecognizer
{
    private const int LongestLine = 80;

    private static readonly string[] Labels =
        ["项目主管部门", "项目实施单位", "项目执行单位", "项目负责人", "项目名称", "主管部门", "实施单位", "项目单位", "预算单位", "填报单位", "联系电话", "联系人"];

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lines = draft.Segment.Body.Where(r => r is { IsParagraph: true, Only: not null }).Select(r => r.Only!).ToList();
        var table = lines.FindIndex(c => ColumnLabels.Glued(c.Tight) is not null);
        foreach (var line in lines.Take(table).Where(c => c.Tight.Length <= LongestLine && !draft.Usage.IsUsed(c))) ReadLine(draft, line);
    }

    private static void ReadLine(FormDraft draft, Cell line)
    {
        for (var at = 0; LabelAt(line.Tight, at) is { } label;)
        {
            var start = at + label.Length;
            var end = start;
            while (end < line.Tight.Length && LabelAt(line.Tight, end) is null) end++;
            var value = line.Tight[start..end].TrimStart(':');
            draft.Usage.Use(line);
            if (value.Length > 0 && FactLabels.Of(label) is { } name)
            {
                var stated = new Stated(value, FigureText.Read(value, Unit.None), line.Place);
                draft.Form = draft.Form with { Facts = draft.Form.Facts.Add(new(name, label, stated)) };
            }

            at = end;
        }
    }

    private static string? LabelAt(string tight, int at) =>
        Array.Find(Labels, label => string.CompareOrdinal(tight, at, label, 0, label.Length) == 0);
}
