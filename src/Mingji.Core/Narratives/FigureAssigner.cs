using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>Decides, from the words before a figure, which statement it belongs to and which of its fields it is.</summary>
internal static class FigureAssigner
{
    private static readonly string[] CompletionWords =
        ["完成率", "执行率", "预算的", "预算数的", "支出进度", "执行进度", "预算完成", "完成预算", "完成年初预算", "预算金额的"];

    /// <summary>Gives the figure its place; false when the words do not say it.</summary>
    public static bool Assign(string lead, FigureSpan figure, NarrativeState state)
    {
        var stated = new Stated(figure.Text, figure.Figure, state.Passage.At);
        if (lead.Length > 0 && lead[^1] is '≥' or '≤' or '>' or '<' or '=') return false;
        if (TakeVerb(lead, out var verb, out var rest))
            return Change(rest, verb, lead.EndsWith('各') || rest.EndsWith('各') || rest.EndsWith('均') || rest.EndsWith("分别"), stated, state);
        return figure.Figure.Unit.Kind switch
        {
            UnitKind.Ratio => Ratio(lead, stated, state),
            UnitKind.Money or UnitKind.Count or UnitKind.Points => Amount(lead, stated, state),
            _ => false,
        };
    }

    /// <summary>The subject left when the words for budget and actual are taken off.</summary>
    public static string BareSubject(string lead, out FiscalYear? year)
    {
        var text = SubjectText.TakeBack(lead, NarrativeWords.Copulas);
        text = SubjectText.TakeBack(text, NarrativeWords.Actual);
        return SubjectText.Clean(TakeBudget(text, out _), out year);
    }

    private static string TakeBudget(string text, out string? taken)
    {
        taken = null;
        return Array.Exists(NarrativeWords.Budgets, name => text.EndsWith(name, StringComparison.Ordinal)) ? text
            : SubjectText.TakeBack(text, NarrativeWords.Budget, out taken);
    }

    /// <summary>The verb at the end of <paramref name="lead"/>, and what stands before it.</summary>
    public static bool TakeVerb(string lead, out string verb, out string rest)
    {
        var text = SubjectText.TakeBack(lead, NarrativeWords.VerbTails);
        verb = Array.Find(NarrativeWords.Up, v => text.EndsWith(v, StringComparison.Ordinal))
            ?? Array.Find(NarrativeWords.Down, v => text.EndsWith(v, StringComparison.Ordinal)) ?? "";
        rest = text[..^verb.Length];
        verb = verb.StartsWith("同比", StringComparison.Ordinal) ? verb[2..] : verb;
        return verb.Length > 0;
    }

    /// <summary>True for the verbs of a fall.</summary>
    public static bool IsFall(string verb) => Array.IndexOf(NarrativeWords.Down, verb) >= 0;

    private static bool Change(string lead, string verb, bool each, Stated stated, NarrativeState state)
    {
        var compared = Comparison.In(lead);
        if (compared.With == ComparedWith.Nothing && state.Compared.With != ComparedWith.Nothing)
            compared = state.Compared with { Subject = compared.Subject };
        else if (compared.With != ComparedWith.Nothing) state.Compared = compared;
        var subject = BareSubject(compared.Rest.Length > 0 && compared.Subject.Length == 0 ? compared.Rest
            : compared.Subject, out var year);
        if (each || IsBoth(compared.Subject) || (subject.Length == 0 && state.Together))
        {
            foreach (var one in state.LastTwo())
            {
                if (compared.With == ComparedWith.Budget) SetBudget(one, verb, stated);
                else Set(one, verb, stated, compared.Base);
            }

            state.Together = true;
            return true;
        }

        var flow = compared.Subject.Length > 0 ? compared.Subject : lead;
        var draft = subject.Length == 0 && flow is "支出" or "收入" ? state.FindFlow(flow)
            : state.Find(subject) ?? (subject.Length == 0 ? null : state.Add(subject, year));
        if (draft is null) return false;
        state.Speak(draft);
        if (compared.With == ComparedWith.Budget) SetBudget(draft, verb, stated);
        else Set(draft, verb, stated, compared.Base);
        return true;
    }

    /// <summary>"收支均比上年增加": who is spoken of stands before the comparison.</summary>
    private static bool IsBoth(string subject) => subject.EndsWith('均') || subject.EndsWith('各') || subject is "分别" or "收支分别";

    private static void SetBudget(StatementDraft draft, string verb, Stated stated)
    {
        if (draft.BudgetVerb.Length == 0) draft.BudgetVerb = verb;
        var signed = Signed(stated, verb);
        if (stated.Figure!.Value.Unit.Kind == UnitKind.Ratio) draft.BudgetGrowth ??= signed;
        else draft.BudgetChange ??= signed;
    }

    private static Stated Signed(Stated stated, string verb) =>
        IsFall(verb) && stated.Figure is { } figure ? stated with { Figure = figure with { Value = -figure.Value } } : stated;

    private static void Set(StatementDraft draft, string verb, Stated stated, FiscalYear? year)
    {
        var figure = stated.Figure!.Value;
        var signed = Signed(stated, verb);
        if (figure.Unit.Kind == UnitKind.Ratio) draft.Growth ??= signed;
        else if (draft.Change is null) (draft.Change, draft.Verb) = (signed, verb);
        if (draft.Verb.Length == 0) draft.Verb = verb;
        draft.Base ??= year;
    }

    private static bool Ratio(string lead, Stated stated, NarrativeState state)
    {
        var text = SubjectText.TakeBack(lead, NarrativeWords.Copulas);
        var share = text.LastIndexOf('占');
        if (share >= 0) return Share(text, share, stated, state);
        if (Array.Find(CompletionWords, w => text.EndsWith(w, StringComparison.Ordinal)) is { } word) return Completion(text, word, stated,
            state);
        var subject = SubjectText.Clean(text, out var year);
        if (subject.Length == 0) return false;
        var current = state.Current;
        state.Add(subject, year).Amount = stated;
        if (current is not null) state.Speak(current);
        return true;
    }

    private static bool Share(string text, int at, Stated stated, NarrativeState state)
    {
        var subject = SubjectText.Clean(text[..at], out var year);
        var draft = state.Find(subject) ?? (subject.Length == 0 ? null : state.Add(subject, year));
        if (draft is null || draft.Share is not null) return false;
        draft.Share = stated;
        var of = SubjectText.Clean(text[(at + 1)..].TrimEnd('的', '比', '例', '重'), out _);
        draft.ShareOf = of.Length > 0 ? of : draft.Whole?.Subject ?? "";
        return true;
    }

    private static bool Completion(string text, string word, Stated stated, NarrativeState state)
    {
        var done = text.LastIndexOf("完成", StringComparison.Ordinal);
        var name = SubjectText.Clean(done > 0 ? text[..done] : text[..^word.Length], out var year);
        var draft = done == 0 ? state.Current : state.Find(name) ?? state.Current;
        if (draft is null) (draft = state.Add(name, year)).Completion = stated;
        else if (draft.Completion is null) draft.Completion = stated;
        else return false;
        return true;
    }

    private static bool Amount(string lead, Stated stated, NarrativeState state)
    {
        var text = SubjectText.TakeBack(lead, NarrativeWords.Copulas);
        if (Compared(text, stated, state)) return true;
        var bare = TakeBudget(text, out var budget);
        if (budget is null) bare = SubjectText.TakeBack(text, NarrativeWords.Actual, out _);
        var subject = SubjectText.Clean(bare, out var year);
        if (subject.Length == 0 && state.Pending.Length > 0)
        {
            state.Add(state.Pending, year);
        }

        var draft = subject.Length == 0 && Fits(state.Current, budget is not null, stated) ? state.Current! : null;
        draft ??= state.Add(subject.Length > 0 ? subject : SubjectText.Clean(text, out _), year);
        if (budget is null) draft.Amount = stated;
        else draft.Budget = stated;
        draft.IsEach |= lead.EndsWith("均为", StringComparison.Ordinal) || lead.EndsWith("各为", StringComparison.Ordinal) || lead.EndsWith('均');
        if (year is not null) draft.Year = year;
        return true;
    }

    /// <summary>"比年初预算6.99万元", "较上年80万元": what the statement at hand is compared with, and what its verb will be about.</summary>
    private static bool Compared(string text, Stated stated, NarrativeState state)
    {
        if (Comparison.In(text) is not { With: not ComparedWith.Nothing } compared || !Comparison.IsOfAmount(text)) return false;
        var subject = BareSubject(compared.Subject, out _);
        if (state.Find(subject) is not { } draft || !Fits(draft, stated)) return false;
        if (compared.With == ComparedWith.Budget) draft.Budget ??= stated;
        else draft.Before ??= stated;
        draft.Base ??= compared.Base;
        state.Compared = compared with { Subject = "" };
        state.Speak(draft);
        return true;
    }

    private static bool Fits(StatementDraft draft, Stated stated) =>
        draft.Unit is null || draft.Unit.Base == stated.Figure!.Value.Unit.Base;

    private static bool Fits(StatementDraft? current, bool budget, Stated stated) =>
        current is not null && (budget ? current.Budget : current.Amount) is null
        && (current.Unit is null || current.Unit.Base == stated.Figure!.Value.Unit.Base);
}
