using System.Globalization;
using Mingji.Workbench.Jobs;

namespace Mingji.Web.Showing;

/// <summary>Long work as people call it.</summary>
public static class JobWords
{
    public static string Of(JobKind kind) => kind switch
    {
        JobKind.Import => "批量导入",
        JobKind.Audit => "全年审核",
        _ => "批量导出",
    };

    public static string Of(JobState state) => state switch
    {
        JobState.Preparing => "准备中",
        JobState.Running => "进行中",
        JobState.Done => "已完成",
        _ => "已取消",
    };

    public static string Of(ItemState state) => state switch
    {
        ItemState.Waiting => "还没有做",
        ItemState.Done => "完成",
        _ => "没有做成",
    };

    /// <summary>"云屏市商务局 2023年度，xlsx".</summary>
    public static string Subject(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Kind switch
        {
            JobKind.Import => "上传的文件",
            JobKind.Audit => string.Create(CultureInfo.InvariantCulture, $"{job.Unit} {job.Year}年度"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{job.Unit} {job.Year}年度，{job.Options.Ending}"),
        };
    }

    /// <summary>"共5000项，完成4990，没有做成10".</summary>
    public static string Counts(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.State == JobState.Preparing) return string.Create(CultureInfo.InvariantCulture, $"已列出{job.Total}项");
        var left = job.Total - job.Ended;
        return string.Create(CultureInfo.InvariantCulture, $"共{job.Total}项，完成{job.Done}")
            + (job.Refused > 0 ? string.Create(CultureInfo.InvariantCulture, $"，没有做成{job.Refused}") : "")
            + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"，{(job.IsOver ? "没有做" : "还有")}{left}") : "");
    }

    public static string StateClass(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.State switch
        {
            JobState.Done => job.Refused > 0 ? "is-back" : "is-final",
            JobState.Cancelled => "",
            _ => "is-open",
        };
    }
}
