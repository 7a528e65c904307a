using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>What stands before or instead of a form.</summary>
public sealed class CoveringLetterTests
{
    [Fact]
    public void A_letter_that_hands_down_money_belongs_to_the_allocation_attached()
    {
        var read = MadeUp.Text(
            "各乡镇人民政府：", "", "现下达2023年水利专项资金100万元，请专款专用，加快支出进度。", "", "某县水利局", "", "2023年3月20日", "", "附件1", "",
            "2023年水利专项资金安排表", "", "单位：万元", "", "序号\t乡镇\t项目名称\t金额", "1\t甲乡\t水渠修复\t60", "2\t乙乡\t河堤修复\t40", "合计\t\t\t100");
        Assert.Equal(FormType.AllocationPlan, Assert.Single(read.Forms).Type);
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void A_stream_of_cells_without_heads_is_said_to_be_one()
    {
        var read = MadeUp.Text("分配结果", "| 支持方向", "| 4", "| 符合规定用途", "| 不符合", "|", "| 符合", "| √", "|");
        Assert.Empty(read.Forms);
        Assert.Contains(read.Source.Remarks, r => r.Text.Contains("分不清行列", StringComparison.Ordinal));
    }
}
