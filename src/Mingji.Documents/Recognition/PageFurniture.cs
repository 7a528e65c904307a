namespace Mingji.Documents.Recognition;

/// <summary>The words of a web page around a form: where one is, when and by whom it was put up, buttons, comments.</summary>
internal static class PageFurniture
{
    private const int LongestLine = 120;

    private static readonly string[] Starts =
    [
        "扫一扫", "[下载]", "[打印]", "[关闭]", "【打印", "【关闭", "打印本页", "关闭窗口", "全部留言", "浏览量", "浏览次数", "阅读次数", "点击数", "点击量",
        "访问量", "索引号", "您现在所在的位置", "您现在的位置", "您的位置", "当前位置", "首页>", "字号:", "字体:", "【字体", "[字体", "分享到", "分享:",
        "上一篇", "下一篇", "相关解读", "相关文档", "相关链接", "公开方式:", "统一登记号", "发布机构", "信息来源:", "稿件来源:", "文章来源:", "责任编辑",
        "发布时间:", "发布日期:", "来源:", "信息索取号", "主题分类", "作者:", "时间:20", "日期:20",
    ];

    private static readonly string[] Whole = ["/", "评论", "有用()", "返回顶部", "关闭", "打印", "收藏", "分享", "纠错"];

    private static readonly string[] Inside = ["发布时间:", "发布机构:", "浏览次数:", "信息来源:", "字体:[", "【字体:", "阅读次数:"];

    public static bool Is(string tight)
    {
        if (tight.Length is 0 or > LongestLine) return false;
        var text = tight.TrimStart('-', '|', '•', '·');
        if (Array.IndexOf(Whole, text) >= 0) return true;
        return Array.Exists(Starts, s => text.StartsWith(s, StringComparison.Ordinal))
            || Array.Exists(Inside, s => text.Contains(s, StringComparison.Ordinal))
            || (text.StartsWith("标题", StringComparison.Ordinal) && text.Contains("文号", StringComparison.Ordinal));
    }
}
