namespace Mingji.Core.Rubrics.Parsing;

/// <summary>直至该项分值扣完, 扣完该指标分值为止: points are taken off until none is left, which holds of every rubric.</summary>
internal static class FloorWords
{
    private static readonly string[] Leads = ["直至", "直到", "至", "到"];

    private static readonly string[] Owners =
    [
        "该项指标", "本项指标", "该三级指标", "三级指标", "该指标", "本指标", "指标", "该项", "本项", "此项", "该", "本", "此", "全部", "所有", "满",
    ];

    private static readonly string[] Things = ["分值", "分数", "得分", "权重", "分"];

    private static readonly string[] Ends = ["全部扣完", "扣完", "扣光", "扣尽", "减完", "扣减完", "扣至0分", "扣到0分", "扣至零分", "扣为0分"];

    /// <summary>The length of the phrase at a place, or 0.</summary>
    internal static int Read(RubricScanner scan, int start)
    {
        var i = start + scan.AnyOf(start, Leads);
        var led = i > start;
        i = Named(scan, i);
        var done = scan.AnyOf(i, Ends);
        if (done == 0) return 0;
        i = Named(scan, i + done);
        var tail = scan.AnyOf(i, ["为止", "即止", "止"]);
        return led || tail > 0 ? i + tail - start : 0;
    }

    private static int Named(RubricScanner scan, int i)
    {
        for (var n = 0; n < 2; n++) i += scan.AnyOf(i, Owners);
        i = scan.Skip(i, "的");
        return i + scan.AnyOf(i, Things);
    }
}
