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

            joined.Add(segment);
            open = accounts && HasParts(segment) ? joined.Count - 1 : -1;
        }

        return joined;
    }

    internal static bool HasParts(Segment segment) =>
        segment.All.Any(row => row.Only is { } only && ProseTypes.PartRest(only.Tight) is not null);

    private static bool HasFirstPart(Segment segment) =>
        segment.All.Any(row => row.Only is { } only && only.Tight.StartsWith(FirstPart, StringComparison.Ordinal));

    private static bool HasTables(Segment segment) => segment.TableRows.Any();
}
