using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>
/// Final accounts come in parts (概况, 决算表, 情况说明, 名词解释), and each of their tables has a title of its own: all of it is one form.
/// </summary>
internal static class AccountsParts
{
    private const string FirstPart = "第一部分";

    /// <summary>The segments, with the tables of accounts joined to the accounts they stand in.</summary>
    public static List<Segment> Joined(List<Segment> segments)
    {
        var joined = new List<Segment>();
        var open = -1;
        foreach (var segment in segments)
        {
            var accounts = segment.Type == FormType.FinalAccounts
                || (segment.Type is null && ProseTypes.Of(segment) == FormType.FinalAccounts);
            if (open >= 0 && segment.Type == FormType.FinalAccounts && !(HasFirstPart(segment) && HasTables(joined[open])))
            {
                joined[open] = joined[open] with { Body = [.. joined[open].Body, .. segment.Heads, .. segment.Body] };
                continue;
            }

            if (joined.Count > 0 && joined[^1].Type == FormType.FinalAccounts && IsFurtherTable(joined[^1], segment))
            {
                joined[^1] = joined[^1] with { Body = [.. joined[^1].Body, .. segment.Heads, .. segment.Body] };
                continue;
            }

            joined.Add(segment);
            open = accounts && HasParts(segment) ? joined.Count - 1 : -1;
        }

        return joined;
    }

    /// <summary>
    /// A table of accounts that names no unit and no year is one of the accounts before it, until a title comes again: those are another's.
    /// </summary>
    private static bool IsFurtherTable(Segment accounts, Segment next)
    {
        var title = PlainText.Tight(next.Title);
        return next.Type == FormType.FinalAccounts && next.TableRows.Any() && IsTable(title) && IsTable(PlainText.Tight(accounts.Title))
            && !accounts.All.Any(row => row.Only is { } only && only.Tight == title)
            && PlainText.Tight(accounts.Title) != title;
    }

    private static bool IsTable(string title) =>
        title.EndsWith('表') && title.Contains("决算", StringComparison.Ordinal) && Titles.YearIn(title) is null;

    internal static bool HasParts(Segment segment) =>
        segment.All.Any(row => row.Only is { } only && ProseTypes.PartRest(only.Tight) is not null);

    private static bool HasFirstPart(Segment segment) =>
        segment.All.Any(row => row.Only is { } only && only.Tight.StartsWith(FirstPart, StringComparison.Ordinal));

    private static bool HasTables(Segment segment) => segment.TableRows.Any();
}
