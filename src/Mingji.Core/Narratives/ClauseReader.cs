using Mingji.Core.Figures;

namespace Mingji.Core.Narratives;

/// <summary>Reads one clause: the words before each figure say what the figure is.</summary>
internal static class ClauseReader
{
    // No set sentence has a clause as long as this; hostile ones would cost the square of their length.
    private const int Longest = 400;
    private const int LongestName = 30;

    public static void Read(string clause, NarrativeState state)
    {
        if (clause.Length > Longest)
        {
            if (FigureScanner.Scan(clause).Count > 0) state.Unread(clause);
            return;
        }

        clause = OpenParts(clause, state);
        var figures = FigureScanner.Scan(clause);
        if (figures.Count == 0)
        {
            ReadWords(clause, state);
            return;
        }

        var from = 0;
        foreach (var figure in figures)
        {
            var lead = clause[from..figure.Start].TrimStart('、', ')');
            from = figure.End;
            var money = figure.Figure.Unit.Kind is UnitKind.Money;
            if (money && IsThreshold(lead, clause, figure.End))
            {
                state.EndParts();
                continue;
            }

            if (!(IsEnd(clause, figure.End, money) || IsCompared(lead, clause, figure.End)) || !FigureAssigner.Assign(lead, figure, state))
            {
                if (figure.Figure.Unit.Kind is not (UnitKind.Count or UnitKind.Points)) state.Unread(clause);
            }
        }
    }

    /// <summary>A figure states something when its clause, or a list of such, ends behind it.</summary>
    private static bool IsEnd(string clause, int end, bool money) =>
        end == clause.Length || clause[end] is '、' or '(' or ')' or '左' or '以' or '和' or '的' or '余' or '元' || (money && clause[end] is '用');

    /// <summary>"单价100万元(含)以上设备2台": what counts as large, nothing that was spent.</summary>
    private static bool IsThreshold(string lead, string clause, int end) =>
        (lead.EndsWith("单价", StringComparison.Ordinal) || lead.EndsWith("价值", StringComparison.Ordinal) || lead.EndsWith("原值", StringComparison.Ordinal))
        && (clause.AsSpan(end).StartsWith("以上") || clause.AsSpan(end).StartsWith("(含)以上") || clause.AsSpan(end).StartsWith("(含"));

    /// <summary>"比年初预算6.99万元减少1.12万元": the verb stands right behind the amount compared with.</summary>
    private static bool IsCompared(string lead, string clause, int end) =>
        end < clause.Length && (clause[end] is '减' or '增' || clause.AsSpan(end).StartsWith("相比")) && Comparison.IsOfAmount(lead);

    private static string OpenParts(string clause, NarrativeState state)
    {
        foreach (var mark in NarrativeWords.Composing)
        {
            var at = clause.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0) continue;
            state.Open(PartKind.Composing, SubjectText.Clean(clause[..at].TrimEnd('的'), out _));
            return clause[(at + mark.Length)..];
        }

        foreach (var mark in NarrativeWords.Among)
        {
            var at = clause.IndexOf(mark, StringComparison.Ordinal);
            if (at != 0) continue;
            state.Open(PartKind.Among);
            return clause[mark.Length..];
        }

        return clause;
    }

    /// <summary>A clause without figures: a comparison, "持平", a missing amount, or a subject that waits for its figures.</summary>
    private static void ReadWords(string clause, NarrativeState state)
    {
        if (clause.Length == 0 || OpensWhole(clause, state)) return;
        if (clause.EndsWith("划分", StringComparison.Ordinal)) state.OpenDivided(SubjectText.Clean(clause, out _));
        var level = Array.Find(NarrativeWords.Level, w => clause.EndsWith(w, StringComparison.Ordinal));
        var words = level is null ? clause : clause[..^level.Length].TrimEnd('基', '本', '保', '持');
        var compared = Comparison.In(words);
        if (compared.With != ComparedWith.Nothing)
        {
            state.Compared = compared;
            if (level is not null) SetLevel(compared, level, state);
            else if (compared.With == ComparedWith.Budget || !SetVerb(compared, clause, state)) ReasonReader.SetBudgetVerb(clause, state);
        }
        else if (level is not null && state.Compared.With != ComparedWith.Nothing)
        {
            SetLevel(state.Compared with { Subject = words }, level, state);
        }
        else if (level is null && ReasonReader.SetBudgetVerb(clause, state) is not null)
        {
            // "决算数大于预算数": said, with or without a reason behind it.
        }
        else if (clause.EndsWith("万元", StringComparison.Ordinal))
        {
            state.Add(SubjectText.Clean(clause[..^2], out var year), year);
        }
        else if ((SubjectText.IsNumbered(clause) || SubjectText.IsItem(clause)) && clause.Length <= 80)
        {
            state.Pending = SubjectText.Clean(clause, out _);
        }
    }

    /// <summary>"本年收入中", "在支出总计中": what follows are parts of a sum stated before.</summary>
    private static bool OpensWhole(string clause, NarrativeState state)
    {
        if (!clause.EndsWith('中') || clause.Length > LongestName) return false;
        var name = SubjectText.Clean(clause[..^1].TrimStart('在'), out _);
        return name.Length > 0 && state.OpenSum(name);
    }

    /// <summary>"较上年增加": a verb without its figures.</summary>
    private static bool SetVerb(Comparison compared, string clause, NarrativeState state)
    {
        if (!FigureAssigner.TakeVerb(clause, out var verb, out _)) return false;
        var subject = FigureAssigner.BareSubject(compared.Subject, out _);
        if (state.Find(subject) is not { Verb: "" } draft) return false;
        (draft.Verb, draft.Base) = (verb, compared.Base ?? draft.Year?.Before);
        return true;
    }

    private static void SetLevel(Comparison compared, string level, NarrativeState state)
    {
        var subject = FigureAssigner.BareSubject(compared.Subject, out var year);
        var draft = state.Find(subject) ?? state.Add(subject, year);
        if (compared.With == ComparedWith.Budget) draft.BudgetVerb = level;
        else if (draft.Verb.Length == 0) (draft.Verb, draft.Base) = (level, compared.Base ?? draft.Year?.Before);
    }
}
