using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>Reads the reasons: of the change since last year, or of the distance between amount and budget.</summary>
internal static class ReasonReader
{
    private static readonly string[] BudgetVerbs =
        ["大于", "小于", "等于", "高于", "低于", "超过", "增加", "减少", "持平", "一致", "下降", "增长"];

    /// <summary>Attaches <paramref name="reason"/> to the statement that the words before it speak of.</summary>
    public static void Read(string said, string reason, NarrativeState state)
    {
        if (reason.Length == 0) return;
        var stated = new Stated(reason, null, state.Passage.At);
        var cut = said.TrimEnd(',', ':', '的').LastIndexOf(',');
        var clause = said.TrimEnd(',', ':', '的')[(cut + 1)..];
        if (SetBudgetVerb(clause, state) is { } draft) draft.BudgetReason ??= stated;
        else if (state.Current is { } current) current.Reason ??= stated;
    }

    /// <summary>
    /// Reads "决算数小于预算数", "决算数较全年预算数增加"; the statement it was written to, or null when the clause is no such comparison.
    /// </summary>
    public static StatementDraft? SetBudgetVerb(string clause, NarrativeState state)
    {
        clause = clause.TrimEnd('的');
        if (FigureScanner.Scan(clause).Count > 0) return null;
        var actual = clause.IndexOf("决算", StringComparison.Ordinal);
        var budget = clause.LastIndexOf("预算数", StringComparison.Ordinal);
        if (actual < 0 || budget <= actual) return null;
        var verb = Array.Find(BudgetVerbs, v => clause.IndexOf(v, actual, StringComparison.Ordinal) >= 0);
        var subject = SubjectText.Clean(SubjectText.TakeBack(clause[..actual], ["支出"]), out _);
        if (verb is null) return null;
        var draft = state.Find(subject) ?? (subject.Length > 0 ? state.Add(subject, null) : state.Current);
        if (draft is null) return null;
        if (draft.BudgetVerb.Length == 0) draft.BudgetVerb = verb;
        return draft;
    }
}
