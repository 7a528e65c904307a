using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>The places of a report that are still to be filled in: 【待填：主要问题】.</summary>
public static class ReportGaps
{
    /// <summary>What a template asks for behind a change.</summary>
    public const string Reason = "原因";

    private const string Begin = "【待填";

    public static string Of(string what) => $"{Begin}：{what}】";

    /// <summary>What each gap of the text asks for; a gap that somebody broke open counts up to the end of the text.</summary>
    public static ImmutableArray<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gaps = ImmutableArray.CreateBuilder<string>();
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Begin, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('】', at);
            var said = text[(at + Begin.Length)..(end < 0 ? text.Length : end)].Trim('：', ':', ' ');
            gaps.Add(said.Length > 0 ? said : "内容");
        }

        return gaps.ToImmutable();
    }

    /// <summary>All gaps of the report, each with its heading.</summary>
    public static ImmutableArray<string> In(WrittenReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Sections.SelectMany(s => s.Paragraphs.SelectMany(p => p.Sentences).SelectMany(one => In(one.Text)).Select(gap => $"{s.Heading}：{gap}")),
        ];
    }
}
