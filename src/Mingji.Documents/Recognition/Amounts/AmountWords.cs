using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>The words by which tables of amounts say what their columns and rows hold.</summary>
internal static class AmountWords
{
    private static readonly string[] Money =
        ["金额", "资金", "预算", "支出", "收入", "执行", "投资", "拨款", "补助", "经费", "结转", "结余", "省级", "市级", "县级", "区级", "中央", "小计", "合计",
            "总计", "下达", "资产", "运维费", "购置费", "接待费", "出国", "决算", "完成数", "本级", "转移支付", "额度", "款", "费"];

    private static readonly string[] Counts = ["人数", "个数", "数量", "面积", "里程", "户数", "合格", "套数", "台数", "率", "得分", "分值", "比重", "比例", "占",
        "补助标准", "奖补标准"];

    private static readonly string[] Names =
        ["序号", "名称", "单位", "地点", "内容", "规模", "类型", "性质", "分类", "备注", "辖区", "地区", "机构", "部门", "绩效", "目标", "是否", "科目", "水体", "填写", "编码",
            "代码", "项目", "栏次", "依据", "说明", "流域", "县", "市州", "乡镇", "方向", "消减量", "负责人"];

    private static readonly string[] Totals = ["合计", "总计", "共计", "总额", "合计数"];

    private static readonly string[] Errors = ["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?", "#NUM!"];

    private static readonly string[] Codes = ["编码", "代码"];

    private static readonly string[] Best = ["项目名称", "科目名称", "支出用途", "使用方向"];

    private static readonly string[] Good = ["名称", "单位", "机构", "辖区", "地区", "县", "部门", "乡镇", "内容"];

    /// <summary>The column holds money, by the last word of its head that says something.</summary>
    public static bool IsMoney(string head) => IsAmount(head) && !Has(head, Counts);

    /// <summary>The column holds numbers to reckon with. What stands last in a head decides: 预算项目名称 is a name, 项目金额 an amount.</summary>
    public static bool IsAmount(string head)
    {
        var leaf = ColumnLabels.Bare(head);
        // 是否报送自评评分表(是/否) holds answers.
        if (leaf.StartsWith("是否", StringComparison.Ordinal)) return false;
        var amount = Math.Max(LastOf(leaf, Money), LastOf(leaf, Counts));
        return amount >= 0 && amount >= LastOf(leaf, Names);
    }

    public static bool IsTotal(string tight) => Array.IndexOf(Totals, ColumnLabels.Bare(tight)) >= 0;

    /// <summary>The label ends as sums of a group do: 部门预算项目支出合计.</summary>
    public static bool IsSubtotal(string tight)
    {
        var bare = ColumnLabels.Bare(tight);
        return bare.EndsWith("小计", StringComparison.Ordinal) || (bare.Length > 2 && bare.EndsWith("合计", StringComparison.Ordinal));
    }

    /// <summary>其中: the columns under it are parts of the one before.</summary>
    public static bool IsAmong(string tight) => tight.TrimEnd(':') is "其中" or "其中包括";

    /// <summary>How well a column of texts names its rows; 0 for serial numbers and remarks.</summary>
    public static int NameValue(string leaf)
    {
        if (leaf.Contains("序号", StringComparison.Ordinal) || leaf.Contains("备注", StringComparison.Ordinal)) return 0;
        return Has(leaf, Best) || leaf == "项目" ? 3 : Has(leaf, Good) ? 2 : 1;
    }

    /// <summary>The head says what a column holds, numbers or names.</summary>
    public static bool IsHead(string tight) => IsAmong(tight) || LastOf(ColumnLabels.Bare(tight), Names) >= 0 || IsAmount(tight);

    /// <summary>The table is a list of targets, not of amounts.</summary>
    public static bool IsTargets(string tight) => tight is "绩效指标" or "绩效目标" or "一级指标" or "预期目标" or "年初设定目标";

    /// <summary>The head of a project's funds section, which has rows of its own kind.</summary>
    public static bool IsFundsSection(string tight) =>
        ColumnLabels.Bare(tight) is "项目资金" or "资金情况" or "整体支出规模" or "年度资金总额" or "预算执行情况" or "资金概况" or "年度预算申请" or "项目总金额";

    /// <summary>The cell says something where a number is expected: a number, a dash, a spreadsheet error.</summary>
    public static bool IsNumeric(string tight) =>
        tight is "-" or "—" or "–" or "－" or "/" or "-0" or "——" || FigureReader.TryRead(tight, Unit.None, out _) || Has(tight, Errors);

    /// <summary>The column holds codes of accounts or units.</summary>
    public static bool IsCode(string leaf) => Has(leaf, Codes);

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    private static int LastOf(string text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0) last = Math.Max(last, at + word.Length);
        }

        return last;
    }
}
