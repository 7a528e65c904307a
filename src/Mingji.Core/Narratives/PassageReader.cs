using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Narratives;

/// <summary>Cuts a passage into sentences (。), groups (；) and clauses (，), and gives each to the one who understands it.</summary>
internal static class PassageReader
{
    private static readonly char[] Ends = ['。', '!', '?'];

    public static void Read(Passage passage, NarrativeState state)
    {
        state.Begin(passage);
        ReadText(passage, state, goesOn: false);
    }

    /// <summary>A paragraph in pieces, each with a place of its own: a sentence may go on from piece to piece.</summary>
    public static void Read(ImmutableArray<Passage> pieces, NarrativeState state)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == 0) state.Begin(pieces[i]);
            else state.GoOn(pieces[i]);
            ReadText(pieces[i], state, goesOn: i + 1 < pieces.Length);
        }
    }

    private static void ReadText(Passage passage, NarrativeState state, bool goesOn)
    {
        var text = PlainText.Tight(SpacedNumbering(passage.Text));
        var open = goesOn && text.Length > 0 && text[^1] is ':' or ';' or ',' or '、';
        var (rest, end) = (text.Length, 0);
        foreach (var sentence in Split(text, Ends))
        {
            end += sentence.Length + 1;
            foreach (var group in Split(sentence, [';'])) ReadGroup(group, state);
            if (open && end >= rest) return;
            if (Opens(sentence.TrimEnd(':', ','))) state.KeepOpen();
            state.EndSentence();
        }
    }

    private static bool Opens(string sentence) =>
        Array.Exists(NarrativeWords.Among, word => sentence.EndsWith(word, StringComparison.Ordinal))
        || Array.Exists(NarrativeWords.Composing, word => sentence.EndsWith(word, StringComparison.Ordinal));

    private static void ReadGroup(string group, NarrativeState state)
    {
        var (at, length) = ReasonMark(group);
        var said = at < 0 ? group : group[..at];
        foreach (var clause in Split(said, [',', ':'])) ReadClause(clause, state);
        if (at >= 0) ReasonReader.Read(said, group[(at + length)..].TrimStart(':', '是', '为'), state);
        state.EndGroup();
    }

    /// <summary>"财政拨款收入9万元(其中,甲6万元,乙3万元)": the bracket holds clauses of its own.</summary>
    private static void ReadClause(string clause, NarrativeState state)
    {
        var open = clause.IndexOf("(其中", StringComparison.Ordinal);
        var close = open < 0 ? -1 : clause.LastIndexOf(')');
        if (open <= 0 || close < open || FigureScanner.Scan(clause[..open]).Count == 0)
        {
            ClauseReader.Read(clause, state);
            return;
        }

        ClauseReader.Read(clause[..open], state);
        state.Inside(() =>
        {
            foreach (var inner in Split(clause[(open + 3)..close], [',', ':', ';'])) ClauseReader.Read(inner, state);
        });
        if (close + 1 < clause.Length) ClauseReader.Read(clause[(close + 1)..], state);
    }

    private static (int At, int Length) ReasonMark(string group)
    {
        var best = (At: -1, Length: 0);
        foreach (var mark in NarrativeWords.Reasons)
        {
            var at = group.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && (best.At < 0 || at < best.At)) best = (at, mark.Length);
        }

        return best;
    }

    /// <summary>Parts between the separators, brackets and thousands separators kept whole.</summary>
    private static IEnumerable<string> Split(string text, char[] separators)
    {
        var from = 0;
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(') depth++;
            else if (text[at] == ')' && depth > 0) depth--;
            if (depth > 0 || !separators.Contains(text[at]) || IsThousands(text, at)) continue;
            if (at > from) yield return text[from..at];
            from = at + 1;
        }

        if (from < text.Length) yield return text[from..];
    }

    private static bool IsThousands(string text, int at) =>
        text[at] == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    /// <summary>"1. 2021年" must not become the number 1.2021 when blanks go.</summary>
    private static string SpacedNumbering(string text)
    {
        var folded = PlainText.Fold(text);
        var dot = folded.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 0 and <= 2 && char.IsAsciiDigit(folded[0]) ? folded[..dot] + "、" + folded[(dot + 2)..] : folded;
    }
}
