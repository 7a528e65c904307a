using System.Collections.Immutable;

namespace Mingji.Core.Reports;

/// <summary>
/// A sentence of an outline with places for facts: <c>{全年执行数}</c> a fact, <c>{?主要问题}</c> what only a person can write,
/// <c>{全年执行数|上年执行数|上年}</c> the first compared with the second, and with <c>|原因</c> behind it a gap for the reason.
/// </summary>
public sealed record SentenceTemplate(string Source, ImmutableArray<SentencePart> Parts)
{
    /// <summary>The names of all facts that it asks for.</summary>
    public IEnumerable<string> Asked => Parts.SelectMany(p => p.Names);

    /// <summary>The template of a text; false with the reason when a bracket is not closed or holds nothing.</summary>
    public static bool TryRead(string text, out SentenceTemplate template, out string why)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        (template, why) = (new(text, []), "");
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) open = text.Length;
            if (open > at) parts.Add(new(PartKind.Words, text[at..open], []));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (close < 0 || Slot(text[(open + 1)..close]) is not { } part)
            {
                why = close < 0 ? "“{”没有对应的“}”" : $"“{text[open..(close + 1)]}”不是一个空位";
                return false;
            }

            parts.Add(part);
            at = close + 1;
        }

        template = new(text, parts.ToImmutable());
        return true;
    }

    private static SentencePart? Slot(string said)
    {
        if (said.Length > 1 && said[0] == '?') return new(PartKind.Gap, said[1..], []);
        var names = said.Split('|');
        if (names.Any(n => n.Length == 0)) return null;
        return names.Length switch
        {
            1 => new(PartKind.Fact, said, [said]),
            3 => new(PartKind.Change, names[2], [names[0], names[1]]),
            4 when names[3] == ReportGaps.Reason => new(PartKind.ChangeWithReason, names[2], [names[0], names[1]]),
            _ => null,
        };
    }
}

/// <summary>What a part of a template is.</summary>
public enum PartKind
{
    Words,
    Fact,
    Change,

    /// <summary>A change with a gap for its reason; what did not change needs none.</summary>
    ChangeWithReason,
    Gap,
}

/// <summary>
/// A part of a template. <paramref name="Text"/>: the words themselves, what the gap asks for, or what a change is compared with;
/// <paramref name="Names"/>: the facts that it asks for.
/// </summary>
public sealed record SentencePart(PartKind Kind, string Text, ImmutableArray<string> Names);
