using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Targets;

/// <summary>
/// What an approved target table lays down is not changed where it is used: neither in the table itself nor in the self-evaluation that
/// took its rows; only an adjustment changes it.
/// </summary>
public static class FixedTargets
{
    private const string OnlyByAdjustment = "这一格来自已审定的绩效目标，不能在这里改；确需调整的，请在绩效目标表上发起“目标调整”";

    /// <summary>Null when nothing approved stands in the cell; else why it can't be changed.</summary>
    public static string? WhyNot(Case subject, CellNumber cell)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.TargetRows.FirstOrDefault(r => r.Key == cell.Key) is { } row
            && (cell.Field is CellField.Name or CellField.Target or CellField.Cycle || (cell.Field == CellField.Points && row.Points))
            ? OnlyByAdjustment : null;
    }

    /// <summary>The cells of the form in which something approved stands.</summary>
    public static IReadOnlySet<CellNumber> CellsOf(Case subject, FilledForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Cells.Select(c => c.Number).Where(number => WhyNot(subject, number) is not null).ToHashSet();
    }

    /// <summary>Refuses a change of the form, by whatever way, that touches what is laid down.</summary>
    public static void Must(Case subject, Form before, Form after)
    {
        ArgumentNullException.ThrowIfNull(subject);
        foreach (var row in subject.TargetRows)
        {
            if (RowOf(before, row.Key) is not { } was) continue;
            if (RowOf(after, row.Key) is not { } now)
                throw new RefusalException($"“{was.Name}”是已审定的绩效目标，不能删除；确需调整的，请在绩效目标表上发起“目标调整”");
            if (was.Name != now.Name || was.Target?.Text != now.Target?.Text || was.CycleTarget?.Text != now.CycleTarget?.Text
                || (row.Points && was.Points?.Text != now.Points?.Text))
                throw new RefusalException($"“{was.Name}”：{OnlyByAdjustment}");
        }
    }

    private static Indicator? RowOf(Form form, int key) => RowEditing.IndexOf(form, key) is >= 0 and var at ? form.Indicators[at] : null;
}
