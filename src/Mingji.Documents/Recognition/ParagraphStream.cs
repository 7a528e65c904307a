using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A table copied so that each cell became a line of its own, with no sign of cells left: lines that are the heads of an indicator table,
/// one after another, betray it. From the line after the title to the next title such lines are one stream of cells.
/// </summary>
internal static class ParagraphStream
{
    private const int FewestHeads = 4;
    private const int MostHeads = 16;
    private const int LongestCell = 300;

    /// <summary>The blocks with every such stretch of paragraphs made one table of which only the order is kept.</summary>
    public static ImmutableArray<Block> Regroup(ImmutableArray<Block> blocks)
    {
        var regrouped = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < blocks.Length;)
        {
            var end = at;
            while (end < blocks.Length && blocks[end] is Paragraph) end++;
            Add(blocks, at, end, regrouped);
            if (end < blocks.Length) regrouped.Add(blocks[end++]);
            at = end;
        }

        return regrouped.ToImmutable();
    }

    private static void Add(ImmutableArray<Block> blocks, int from, int to, ImmutableArray<Block>.Builder regrouped)
    {
        ImmutableArray<Paragraph> lines = [.. blocks.AsSpan()[from..to].ToArray().Cast<Paragraph>()];
        ImmutableArray<string> tight = [.. lines.Select(l => l.Text.Length > LongestCell ? "" : PlainText.Tight(l.Text))];
        var next = 0;
        while (HeadsAt(lines, tight, next) is { } heads)
        {
            var start = heads;
            while (start > next && IsCell(tight[start - 1])) start--;
            var end = heads;
            while (end < lines.Length && IsCell(tight[end]) && !Furniture.IsNote(tight[end])) end++;
            regrouped.AddRange(lines[next..start]);
            regrouped.Add(ToTable(lines[start..end]));
            next = end;
        }

        regrouped.AddRange(lines[next..]);
    }

    /// <summary>Where the first heads of an indicator table stand line after line; null when they do nowhere.</summary>
    private static int? HeadsAt(ImmutableArray<Paragraph> lines, ImmutableArray<string> tight, int from)
    {
        for (var at = from; at + FewestHeads <= lines.Length; at++)
        {
            if (ColumnLabels.Of(tight[at]) is null) continue;
            var end = at;
            while (end < lines.Length && end - at < MostHeads && ColumnLabels.Of(tight[end]) is not null) end++;
            if (end - at >= FewestHeads && IndicatorHeader.IsHeader(Rows.Make([.. lines[at..end].Select(ToCell)], [], null))) return at;
            at = end;
        }

        return null;
    }

    private static bool IsCell(string tight) => tight.Length > 0 && Titles.KindOf(tight) == TitleKind.None && !Titles.MayBeginTitle(tight)
        && !tight.Contains("单位:", StringComparison.Ordinal) && !PageFurniture.Is(tight);

    private static Cell ToCell(Paragraph line, int column) =>
        new(line.Cell, line.Text, PlainText.Tight(line.Text), column, 1, 1, line.At);

    private static Table ToTable(ImmutableArray<Paragraph> lines) => new(
        [.. lines.Select((line, column) => new TableCell(line.Cell, line.Text, 0, column, 1, 1, line.At))], 1, lines.Length,
        GridTrust.Order, lines[0].At);
}
