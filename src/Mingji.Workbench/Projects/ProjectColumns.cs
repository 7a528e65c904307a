using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Projects;

/// <summary>What a column of a pasted list holds.</summary>
internal enum ProjectColumn
{
    None,
    Code,
    Name,
    FirstYear,
    LastYear,
    Supervisor,
    Funds,
}

/// <summary>The words that head the columns of lists of projects.</summary>
internal static class ProjectColumns
{
    private static readonly (ProjectColumn Column, string[] Words)[] Heads =
    [
        (ProjectColumn.Code, ["项目代码", "项目编码", "项目编号", "代码", "编码", "编号"]),
        (ProjectColumn.Name, ["项目名称", "项目", "名称"]),
        (ProjectColumn.FirstYear, ["开始年度", "起始年度", "开始年份", "起始年份", "开始时间", "项目开始时间", "起始年"]),
        (ProjectColumn.LastYear, ["结束年度", "到期年度", "终止年度", "结束年份", "完成时间", "项目完成时间", "结束时间", "到期年"]),
        (ProjectColumn.Supervisor, ["主管部门", "主管单位"]),
    ];

    private static readonly (FundSource Source, string[] Words)[] Sources =
    [
        (FundSource.SpecialAccount, ["财政专户"]),
        (FundSource.Appropriation, ["财政拨款", "本年拨款", "一般公共预算"]),
        (FundSource.Superior, ["上级", "中央", "省级资金"]),
        (FundSource.Local, ["本级", "市级资金", "配套"]),
        (FundSource.CarriedOver, ["结转"]),
        (FundSource.Other, ["其他资金", "其他", "自筹"]),
    ];

    public static ProjectColumn Of(string head)
    {
        var tight = Tight(head);
        foreach (var (column, words) in Heads)
        {
            if (words.Contains(tight, StringComparer.Ordinal)) return column;
        }

        return SourceOf(head) is null ? ProjectColumn.None : ProjectColumn.Funds;
    }

    /// <summary>The source that a column of amounts is of; null when its head names none.</summary>
    public static FundSource? SourceOf(string head)
    {
        var tight = Tight(head);
        foreach (var (source, words) in Sources)
        {
            if (Array.Exists(words, word => tight.Contains(word, StringComparison.Ordinal))) return source;
        }

        return null;
    }

    /// <summary>Without blanks and the money unit in brackets.</summary>
    private static string Tight(string head)
    {
        var tight = PlainText.Tight(head);
        var open = tight.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? tight[..open] : tight;
    }
}
