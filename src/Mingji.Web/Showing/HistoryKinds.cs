using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;

namespace Mingji.Web.Showing;

/// <summary>The kinds of events that a reader of a case's history chooses between.</summary>
public static class HistoryKinds
{
    public static readonly ImmutableArray<(string Kind, string Word)> All =
    [
        (CellsChanged.Kind, "填写和修改"), (RowChanged.Kind, "增删和移动行"), (ItemsChanged.Kind, "增删科目"), (StepTaken.Kind, "提交和审核"), (RemarkAdded.Kind, "批注"),
        (FormTakenOver.Kind, "导入"), (FindingOverridden.Kind, "放行的问题"),
        (EvidenceAttached.Kind, "附佐证材料"), (EvidenceRemoved.Kind, "移除佐证材料"),
    ];
}
