using System.Collections.Immutable;
using Mingji.Core.Notices;
using Mingji.Core.Standards;

namespace Mingji.Workbench.Notices;

/// <summary>Writes a notice from a plan: what is allocated, how long it is up, and how to object. Pure.</summary>
public static class NoticeWriting
{
    /// <summary>The notice of the plan by its pack, or a refusal that says what the pack lacks.</summary>
    public static (NoticeSpan Span, NoticeSnapshot Snapshot) Of(Plan plan, Standard standard, NoticeDraft draft)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(draft);
        if (standard.Notice is not { } rule) throw new RefusalException($"评价标准“{standard.Title}”没有规定公示期（notice），请换一个评价标准或把它写进包里");
        if (standard.Objections is not { } objections)
            throw new RefusalException($"评价标准“{standard.Title}”没有规定异议要提供什么（objections），请换一个评价标准或把它写进包里");
        var counted = CountedNotice.From(draft.First, rule, standard.Calendar);
        if (counted.Span is not { } span) throw new RefusalException(counted.Why);
        var total = (long)plan.Table.SumFen;
        return (span, new()
        {
            Title = $"关于{plan.Title}的公示", Unit = plan.UnitName, Year = plan.Year, First = Dates.Of(span.First), Last = Dates.Of(span.Last), Length = rule.Length,
            Paragraphs = Paragraphs(plan, draft, span, rule, objections, total), Rows = plan.Table.Rows, TotalFen = total, Rules = objections,
        });
    }

    private static ImmutableArray<string> Paragraphs(
        Plan plan, NoticeDraft draft, NoticeSpan span, NoticeRule rule, ObjectionRules objections, long total)
    {
        var money = AllocationCheck.Shown(total);
        var text = ImmutableArray.CreateBuilder<string>();
        text.Add($"现将{plan.Title}予以公示。本次安排{plan.Fund}{money}，涉及{plan.Table.Applicants}个申请单位、{plan.Table.Rows.Length}个项目，明细见下表。");
        if (plan.Table.BudgetFen is { } budget)
            text.Add($"{plan.Year}年度预算为{AllocationCheck.Shown(budget)}{(plan.BudgetBasis.Length > 0 ? $"（{plan.BudgetBasis}）" : "")}。");
        text.Add($"公示期为{Chinese(span.First)}至{Chinese(span.Last)}（共{rule.Length}）。");
        if (draft.Words.Length > 0) text.AddRange(draft.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        text.Add($"对公示内容有异议的，请在公示期内书面提出，也可以在本页直接提出。以个人名义提出的，须提供{Names(objections, ObjectorKind.Person)}；"
            + $"以单位名义提出的，须提供{Names(objections, ObjectorKind.Unit)}。");
        text.Add("匿名、冒用他人名义、没有可查证线索或者逾期提出的，不予受理。提出异议的个人和单位的信息只用于核实和答复，依法保密，到期删除。");
        text.Add($"联系方式：{draft.Contact}");
        return text.ToImmutable();
    }

    private static string Names(ObjectionRules rules, ObjectorKind by) => string.Join("、", rules.Of(by).Select(i => ObjectionNames.Of(i, by)));

    private static string Chinese(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
