using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Accounts;

namespace Mingji.Documents.Recognition;

/// <summary>
/// The rows of one form: <paramref name="Heads"/> are attachment, title and year lines, <paramref name="Body"/> all the rest.
/// <paramref name="Type"/> is what the title says; null when nothing says what this is.
/// </summary>
public sealed record Segment(ImmutableArray<Row> Heads, ImmutableArray<Row> Body, string Title, FormType? Type)
{
    public IEnumerable<Row> All => Heads.Concat(Body);

    public IEnumerable<Row> TableRows => Body.Where(r => !r.IsParagraph);
}

/// <summary>Cuts a document into the rows of its forms, by titles and by a second form beginning inside one.</summary>
public static class Segments
{
    private static readonly string[] Letter = ["下达", "拨付", "安排给", "分配给", "分配如下"];

    public static ImmutableArray<Segment> Of(ImmutableArray<Row> rows)
    {
        var segments = new List<Segment>();
        var heads = new List<Row>();
        var body = new List<Row>();
        var headerSeen = false;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Filled.Length == 0) continue;
            var isHead = IsHead(rows, i) || (segments.Count == 0 && body.Count == 0 && row.Only is { } only && Titles.MayOpen(only.Tight));
            var restarts = headerSeen && IndicatorHeader.BeginsForm(row);
            if ((isHead || restarts) && body.Count > 0)
            {
                segments.Add(Close(heads, body));
                headerSeen = false;
            }

            (isHead ? heads : body).Add(row);
            headerSeen |= !isHead && IndicatorHeader.IsHeader(row);
        }

        if (heads.Count + body.Count > 0) segments.Add(Close(heads, body));
        return [.. AccountsParts.Joined(Absorb(segments))];
    }

    private static bool IsHead(ImmutableArray<Row> rows, int at)
    {
        if (rows[at].Only is not { } cell) return false;
        if (Titles.KindOf(rows[at]) != TitleKind.None) return true;
        var next = at + 1;
        while (next < rows.Length && rows[next].Filled.Length == 0) next++;
        return Titles.MayBeginTitle(cell.Tight) && next < rows.Length && rows[next].Only is { } following
            && Titles.KindOf(following.Tight) == TitleKind.Title;
    }

    private static Segment Close(List<Row> heads, List<Row> body)
    {
        var title = TitleOf(heads);
        var segment = new Segment([.. heads], [.. body], title, title.Length == 0 ? null : FormTypes.ByTitle(Tight(title)));
        heads.Clear();
        body.Clear();
        return segment;
    }

    /// <summary>The last title of the head with the beginning it may have on the line above; else what follows the attachment's
    /// number.</summary>
    private static string TitleOf(List<Row> heads)
    {
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            var text = heads[i].Only!.Text.Trim();
            if (Titles.KindOf(heads[i]) != TitleKind.Title) continue;
            if (text.StartsWith('附') && text.Length > 2 && text[1] is ':' or '：') text = text[2..].Trim();
            return i > 0 && Titles.MayBeginTitle(heads[i - 1].Only!.Tight) ? OneLine(heads[i - 1].Only!.Text) + OneLine(text)
                : OneLine(text);
        }

        foreach (var row in heads)
        {
            if (Titles.MayOpen(row.Only!.Tight)) return OneLine(row.Only.Text);
            if (Titles.AttachmentRest(row.Only!.Tight) is { Length: > 0 } rest) return rest;
        }

        return "";
    }

    /// <summary>A page's own title with a few lines of navigation, before the form of the same kind, belongs to that form's head.</summary>
    private static List<Segment> Absorb(List<Segment> segments)
    {
        var kept = new List<Segment>();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var next = i + 1 < segments.Count ? segments[i + 1] : null;
            if (next is not null && GoesOn(segment, next))
                segments[i + 1] = segment with { Body = [.. segment.Body, .. next.Heads, .. next.Body] };
            else if (next is not null && IsCoveringLetter(segment, next))
                segments[i + 1] = next with { Body = [.. segment.Heads, .. segment.Body, .. next.Body] };
            else if (next is not null && Leads(segment, next))
                segments[i + 1] = Joined(segment, next);
            else kept.Add(segment);
        }

        return kept;
    }

    /// <summary>Final accounts go on in a section whose heading looks like a title.</summary>
    private static bool GoesOn(Segment segment, Segment next) => segment.Type == FormType.FinalAccounts
        && next.Type == FormType.FinalAccounts && Titles.IsAccountsSection(Tight(next.Title));

    /// <summary>The letter that hands down the money of the allocation attached to it.</summary>
    private static bool IsCoveringLetter(Segment segment, Segment next) => segment.Type is null
        && next.Type == FormType.AllocationPlan && segment.Body.All(r => r.IsParagraph)
        && segment.Body.Any(r => Letter.Any(w => r.Filled[0].Tight.Contains(w, StringComparison.Ordinal))
            && r.Filled[0].Tight.Contains("资金", StringComparison.Ordinal));

    /// <summary>A notice goes on in the table attached to it; a page's title is only a head.</summary>
    private static Segment Joined(Segment segment, Segment next) => segment.Type == FormType.AllocationPlan
        ? segment with { Body = [.. segment.Body, .. next.Heads, .. next.Body] }
        : (next.Title.Length > 0 ? next : next with { Title = segment.Title, Type = segment.Type }) with
        {
            Heads = [.. segment.Heads, .. segment.Body, .. next.Heads],
        };

    private static bool Leads(Segment segment, Segment next)
    {
        if (segment.Type is null || (next.Type is null && next.Title.Length > 0)) return false;
        if (segment.Type == FormType.FinalAccounts && AccountsParts.HasParts(segment)) return false;
        var text = segment.Body.Sum(r => r.Filled.Sum(c => c.Tight.Length));
        var bare = segment.Body.All(r => r.IsParagraph);
        if (segment.Type == FormType.AllocationPlan && next.Type == FormType.AllocationPlan) return bare;
        return (segment.Type == next.Type || IsUntitledTable(next)) && bare && text < 300;
    }

    /// <summary>A year line and a table: what stands above them is their title.</summary>
    private static bool IsUntitledTable(Segment segment) => segment.Type is null
        && segment.Heads.Length > 0 && segment.Body.Length > 0 && !segment.Body[0].IsParagraph;

    private static string OneLine(string text) => Core.Figures.PlainText.Fold(text);

    private static string Tight(string text) => Core.Figures.PlainText.Tight(text);
}
