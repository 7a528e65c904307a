using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition.Prose;

/// <summary>Reads how many people a unit has from a sentence: "编制22人，实有人数20人，其中在职人员18人，退休人员2人".</summary>
internal static class StaffFacts
{
    private static readonly (string Label, string Name)[] Labels =
    [
        ("实有人数", "staff"), ("实有人员", "staff"), ("在职人员", "staff-in-post"), ("在职人数", "staff-in-post"), ("在职在编人员", "staff-in-post"),
        ("在编人员", "staff-in-post"), ("在职", "staff-in-post"), ("在职编制", "establishment"), ("人员编制", "establishment"),
        ("编制人数", "establishment"), ("编制数", "establishment"), ("核定编制", "establishment"), ("编制", "establishment"),
        ("离休人员", "retired-cadres"), ("离休", "retired-cadres"), ("退休人员", "retired"), ("退休", "retired"), ("其他人员", "other-staff"),
    ];

    public static ImmutableArray<Fact> Read(string text, Place at)
    {
        if (!text.Contains('人') && !text.Contains('名')) return [];
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var found in FigureReader.Find(text))
        {
            if (found.Figure.Unit.Base is not ("人" or "名")) continue;
            var before = text.AsSpan(0, found.Start).TrimEnd();
            while (before.Length > 0 && before[^1] is '为' or '有' or '共' or '：' or ':' or '是') before = before[..^1];
            if (LabelAtEnd(before) is not { Label.Length: > 0 } label || facts.Any(fact => fact.Name == label.Name)) continue;
            facts.Add(new(label.Name, label.Label, new(text.Substring(found.Start, found.Length), found.Figure, at)));
        }

        return facts.ToImmutable();
    }

    private static (string Label, string Name) LabelAtEnd(ReadOnlySpan<char> before)
    {
        var best = ("", "");
        foreach (var (label, name) in Labels)
        {
            if (label.Length > best.Item1.Length && before.EndsWith(label, StringComparison.Ordinal)) best = (label, name);
        }

        return best;
    }
}
