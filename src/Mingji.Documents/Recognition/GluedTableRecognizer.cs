using System.Collections.Immutable;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads an indicator table whose lines are kept and whose cells ran together: "产出指标数量指标学校改造覆盖率100%". Usual headings come off the front
/// and a quantified value off the end; what is left is the name. A line that does not end in a number can't be cut without guessing, and
/// neither can any line of a table with more columns than one value: they stay unused.
/// </summary>
public sealed class GluedTableRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rows = draft.Segment.Body;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].IsParagraph || rows[i].Only is not { } head || ColumnLabels.Glued(head.Tight) is not { } labels
                || !OneValue(labels)) continue;
            draft.Usage.Use(head);
            var path = ImmutableArray<string>.Empty;
            for (i++; i < rows.Length && rows[i].IsParagraph && rows[i].Only is { } line
                && !Ends(line.Tight); i++) path = ReadLine(draft, line, path);
            return;
        }
    }

    private static bool OneValue(IReadOnlyList<string> labels)
    {
        var kinds = labels.Select(l => ColumnLabels.Of(l)).ToList();
        return kinds.Count(k => k is not (ColumnKind.Side or ColumnKind.Level1 or ColumnKind.Level2 or ColumnKind.Name)) == 1
            && kinds[^1] == ColumnKind.Target;
    }

    private static bool Ends(string tight) => Furniture.IsNote(tight) || Furniture.IsClosing(tight)
        || tight.StartsWith("附件", StringComparison.Ordinal)
        || tight.Length > 120;

    private static ImmutableArray<string> ReadLine(FormDraft draft, Cell line, ImmutableArray<string> path)
    {
        var rest = line.Tight;
        for (var fresh = true; Headings.Leading(rest) is { } heading; fresh = false)
        {
            var first = Headings.Of(heading)!.Level == 1;
            path = first || (fresh && path.Length == 0) ? [heading] : fresh && path.Length > 0 ? [path[0], heading] : [.. path, heading];
            rest = rest[heading.Length..];
        }

        if (ValueTail.Of(rest) is not { } value || value.Length == rest.Length) return path;
        var name = rest[..^value.Length];
        var known = Headings.Loosely(path.LastOrDefault() ?? "");
        draft.Usage.Use(line);
        draft.Form = draft.Form with
        {
            Indicators = draft.Form.Indicators.Add(IndicatorAnalysis.Of(new Indicator
            {
                Path = path,
                Name = name,
                Dimension = known.Dimension == Dimension.Satisfaction
                    || path.IsEmpty ? known.Dimension : Headings.Loosely(path[0]).Dimension,
                Class = known.Class,
                Target = IndicatorValueReader.ReadTarget(value, line.Place, name),
                TargetAsked = true,
                At = line.Place,
            })),
        };
        return path;
    }
}
