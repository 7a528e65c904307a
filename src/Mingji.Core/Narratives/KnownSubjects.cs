namespace Mingji.Core.Narratives;

/// <summary>Names the known thing that a subject or a label speaks of. The one place where these synonyms live.</summary>
public static class KnownSubjects
{
    private sealed record Name(KnownSubject Subject, string[] Has, string[] HasNot, bool Whole = false);

    private static readonly string[] Rates = ["率", "控制", "变动", "占", "节约", "批", "团组", "人次", "辆", "台"];

    // In order: the first that fits is taken. "Whole": the key is exactly this name.
    private static readonly Name[] Names =
    [
        new(KnownSubject.SelfScore, ["自评", "得分"], ["指标", "执行率", "项目"]),
        new(KnownSubject.ThreePublics, ["三公"], Rates),
        new(KnownSubject.Overseas, ["因公出国"], Rates),
        new(KnownSubject.Reception, ["公务接待"], [.. Rates, "国内", "外事", "外宾"]),
        new(KnownSubject.Vehicles, ["用车购置", "运行"], Rates),
        new(KnownSubject.VehiclePurchase, ["用车购置"], Rates),
        new(KnownSubject.VehiclePurchase, ["车辆购置费"], [.. Rates, "税"]),
        new(KnownSubject.VehicleRunning, ["公务用车运"], Rates),
        new(KnownSubject.VehicleRunning, ["车辆运行"], Rates),
        new(KnownSubject.StaffInPost, ["在职人"], ["率", "编制", "经费", "支出", "离", "退"]),
        new(KnownSubject.Establishment, ["在职编制"], ["率", "在职人员"]),
        new(KnownSubject.Establishment, ["编制数"], ["率"], true),
        new(KnownSubject.Establishment, ["人员编制"], ["率"], true),
        new(KnownSubject.IncomeTotal, ["收入总计"], ["财政拨款", "支出", "基金", "预算"], true),
        new(KnownSubject.Income, ["本年收入合计"], [], true),
        new(KnownSubject.Appropriation, ["财政拨款收入"], [], true),
        new(KnownSubject.ExpenditureTotal, ["支出总计"], ["财政拨款", "收入", "基金", "预算"], true),
        new(KnownSubject.Expenditure, ["本年支出合计"], [], true),
        new(KnownSubject.Opening, ["年初结转和结余"], [], true),
        new(KnownSubject.Closing, ["年末结转和结余"], [], true),
        new(KnownSubject.ProcuredGoods, ["采购", "货物"], ["率", "占", "中小", "小微"]),
        new(KnownSubject.ProcuredWorks, ["采购", "工程"], ["率", "占", "中小", "小微"]),
        new(KnownSubject.ProcuredServices, ["采购", "服务"], ["率", "占", "中小", "小微"]),
        new(KnownSubject.Procurement, ["政府采购"], ["率", "占", "中小", "小微", "预算", "预留"]),
        new(KnownSubject.BasicExpenditure, ["基本支出"], [], true),
        new(KnownSubject.StaffExpenditure, ["人员经费"], ["率"], true),
        new(KnownSubject.StaffExpenditure, ["人员支出"], ["率"], true),
        new(KnownSubject.RunningExpenditure, ["公用经费"], ["率"], true),
        new(KnownSubject.RunningExpenditure, ["日常公用经费"], ["率"], true),
        new(KnownSubject.RunningExpenditure, ["公用支出"], ["率"], true),
        new(KnownSubject.AgencyRunning, ["机关运行"], ["率"]),
        new(KnownSubject.GoodsAndServices, ["商品和服务支出"], [], true),
    ];

    /// <summary>The known thing, or <see cref="KnownSubject.Other"/>.</summary>
    public static KnownSubject Of(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Length is 0 or > 60) return KnownSubject.Other;
        var key = SubjectKey.Plain(subject);
        foreach (var name in Names)
        {
            if (Fits(name, subject, key)) return name.Subject;
        }

        return KnownSubject.Other;
    }

    /// <summary>
    /// The known thing that a part speaks of: by its own name, else by the name of its whole and its own ("货物支出" of 政府采购支出).
    /// </summary>
    public static KnownSubject OfPart(string subject, string whole) =>
        Of(subject) is var known and not KnownSubject.Other ? known : Of(whole + subject);

    private static bool Fits(Name name, string subject, string key)
    {
        if (name.Whole) return key == SubjectKey.Plain(name.Has[0]);
        foreach (var word in name.Has)
        {
            if (!subject.Contains(word, StringComparison.Ordinal)) return false;
        }

        return !Array.Exists(name.HasNot, word => subject.Contains(word, StringComparison.Ordinal));
    }
}
