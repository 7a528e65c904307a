using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Makes one condition of the pieces between commas.</summary>
internal sealed class PieceJoiner(RubricScanner scan, ConditionReader conditions, List<(int From, int To, string Why)> unread)
{
    internal (Condition? When, string Words) Join(List<(int From, int To)> pieces)
    {
        var read = ImmutableArray.CreateBuilder<(Condition What, int From, int To)>();
        var subject = "";
        foreach (var (from, to) in pieces)
        {
            var (start, end) = conditions.Trim(from, to);
            if (start >= end) continue;
            var words = scan.Plain[start..end];
            if (PlainSentences.IsHeading(words) || PlainSentences.NamesBasis(words)) continue;
            if (scan.At(to) == ':' && PlainSentences.Announces(words)) continue;
            if (scan.At(to) == ':' && words.Length <= 20 && !words.Any(char.IsAsciiDigit))
            {
                subject = FactNames.Of(words);
                if (pieces.Count > 1 && to != pieces[^1].To) continue;
            }

            var piece = conditions.Read(start, end);
            if (piece is null)
            {
                unread.Add((start, end, "没有读懂"));
                return (null, words);
            }

            read.Add((piece, start, end));
        }

        if (read.Count == 0) return (null, "");
        var text = scan.Plain[read[0].From..read[^1].To];
        var joined = Several(read, text);
        if (joined is RawBand { Subject: "" } band && subject.Length > 0) joined = band with { Subject = subject };
        return (joined, text);
    }

    private static Condition Several(ImmutableArray<(Condition What, int From, int To)>.Builder read, string text)
    {
        if (read.Count == 1) return read[0].What;
        if (read.All(r => r.What is Holds or TargetMet or Otherwise or Presence))
        {
            return read[0].What is Presence p && read.Skip(1).All(r => r.What is Holds)
                ? p with { Noun = text[text.IndexOf(p.Noun, StringComparison.Ordinal)..] }
                : new Holds(text);
        }

        var merged = new List<(Condition What, int From, int To)>();
        foreach (var piece in read)
        {
            if (merged.Count > 0 && piece.What is Holds && merged[^1].What is Holds)
            {
                var joined = text[(merged[^1].From - read[0].From)..(piece.To - read[0].From)];
                merged[^1] = (new Holds(joined), merged[^1].From, piece.To);
            }
            else
            {
                merged.Add(piece);
            }
        }

        if (merged.Count > 1 && merged[0].What is Holds name && merged[1].What is RawBand { Subject: "" } band && name.Text.Length <= 20)
        {
            merged[1] = (band with { Subject = FactNames.Of(name.Text) }, merged[0].From, merged[1].To);
            merged.RemoveAt(0);
        }

        return ConditionReader.Join([.. merged.Select(m => m.What)]);
    }
}
