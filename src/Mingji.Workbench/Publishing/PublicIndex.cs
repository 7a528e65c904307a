using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// What is out, as it was when the public's <see cref="PublicStamp"/> had a value: never changed, so that any number of searches read it
/// side by side without asking the database. It holds the newest <see cref="MostKept"/>; whoever looks for older ones asks the database.
/// </summary>
public sealed class PublicIndex
{
    /// <summary>So many publications take some tens of megabytes and a fraction of a second to be read again.</summary>
    public const int MostKept = 20_000;

    private readonly ImmutableArray<(Publication Line, string Words, string Unit)> _lines;
    private readonly bool _isWhole;

    private PublicIndex(long stamp, ImmutableArray<(Publication, string, string)> lines, bool isWhole)
    {
        (Stamp, _lines, _isWhole) = (stamp, lines, isWhole);
    }

    /// <summary>The <see cref="PublicStamp"/> of the state that was read.</summary>
    public long Stamp { get; }

    /// <summary>The years that something is out of, the newest first, and the kinds; of all publications, not only those that are kept.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<FormType> Kinds { get; init; }

    /// <summary>What is kept, the newest first.</summary>
    public IEnumerable<Publication> Lines => _lines.Select(l => l.Line);

    /// <summary>Reads what is out; the session must see one state of the database.</summary>
    public static PublicIndex Read(Session session, int most = MostKept)
    {
        ArgumentNullException.ThrowIfNull(session);
        var stamp = PublicStamp.Now(session);
        var (years, kinds) = PublicSearch.Choices(session);
        var rows = PublicSearch.Newest(session, most + 1);
        // Publications of the same unit say its name and code: one text of each is enough.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string Once(string text) => names.TryGetValue(text, out var known) ? known : names[text] = text;
        var lines = rows.Take(most).Select(r => (Line(r.Line, Once), r.Words, Once(r.Line.UnitName.ToLowerInvariant())));
        return new(stamp, [.. lines], rows.Count <= most)
        {
            Years = years, Kinds = kinds,
        };
    }

    /// <summary>What is found; null when it takes the database to know.</summary>
    public PublicFound? Find(PublicQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = PublicSearch.WordsOf(query);
        var (unit, code) = (PublicSearch.UnitOf(query), query.Unit.Trim());
        var skip = query.Page * PublicSearch.PageSize;
        List<Publication> found = [];
        foreach (var (line, said, name) in _lines.AsSpan())
        {
            if ((query.Year != 0 && line.Year != query.Year) || (query.Kind is { } kind && line.FormType != kind)) continue;
            if (code.Length > 0 && line.UnitCode != code && !name.Contains(unit, StringComparison.Ordinal)) continue;
            if (!Has(said, words) || skip-- > 0) continue;
            if (found.Count == PublicSearch.PageSize) return new(found, true);
            found.Add(line);
        }

        return _isWhole ? new(found, false) : null;
    }

    private static bool Has(string said, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!said.Contains(words[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static Publication Line(Publication one, Func<string, string> once) =>
        one with { UnitName = once(one.UnitName), UnitCode = once(one.UnitCode) };
}
