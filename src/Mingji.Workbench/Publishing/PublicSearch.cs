using Mingji.Core.Forms;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Publishing;

/// <summary>What the public looks for: words in any order, a year (0: any), a kind of form (null: any); by page from 0.</summary>
public sealed record PublicQuery(string Words = "", int Year = 0, FormType? Kind = null, string Unit = "", int Page = 0);

/// <summary>Publications that were found, and whether there are more.</summary>
public sealed record PublicFound(IReadOnlyList<Publication> Lines, bool HasMore);

/// <summary>Searches what is out: newest versions that stand, nothing else.</summary>
public static class PublicSearch
{
    public const int PageSize = 20;

    /// <summary>Words beyond these are not looked for.</summary>
    private const int MostWords = 4;

    public static PublicFound Find(Session session, PublicQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var words = WordsOf(query);
        string Word(int at) => at < words.Count ? SearchText.Like(words[at]) : "%";
        var rows = session.Query<PublicationStore.Row>(
            PublicationStore.Columns + """
            where p.replaced_by is null and p.withdrawn_at is null and (@year = 0 or p.year = @year) and (@kind = '' or p.form_type = @kind)
                and (@unit = '' or p.unit_code = @unit or lower(p.unit_name) like @named escape '!')
                and p.words like @one escape '!' and p.words like @two escape '!' and p.words like @three escape '!' and p.words like @four escape '!'
            order by p.published_at desc, p.id desc limit @most offset @skip
            """,
            new
            {
                year = (long)query.Year, kind = query.Kind is { } kind ? Codes.Of(kind) : "", unit = query.Unit.Trim(),
                named = SearchText.Like(UnitOf(query)), one = Word(0), two = Word(1), three = Word(2), four = Word(3),
                most = (long)PageSize + 1, skip = (long)query.Page * PageSize,
            });
        return new([.. rows.Take(PageSize).Select(r => r.Publication)], rows.Count > PageSize);
    }

    /// <summary>The years and kinds that something is out of, for the search's choices.</summary>
    public static (IReadOnlyList<int> Years, IReadOnlyList<FormType> Kinds) Choices(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var years = session.Query<long>("select distinct year from publications where replaced_by is null and withdrawn_at is null order by year desc");
        var kinds = session.Query<string>("select distinct form_type from publications where replaced_by is null and withdrawn_at is null order by form_type");
        return ([.. years.Select(y => (int)y)], [.. kinds.Select(Codes.Read<FormType>)]);
    }

    /// <summary>The words that are looked for, in small letters as they are stored.</summary>
    internal static IReadOnlyList<string> WordsOf(PublicQuery query) => [.. query.Words.ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)
        .Select(w => w.Length <= SearchText.Longest ? w : w[..SearchText.Longest])];

    /// <summary>A part of a unit's name in small letters.</summary>
    internal static string UnitOf(PublicQuery query) => query.Unit.Trim().ToLowerInvariant();

    /// <summary>The newest of what is out, each with the words that it is found by.</summary>
    internal static IReadOnlyList<(Publication Line, string Words)> Newest(Session session, int most)
    {
        var rows = session.Query<PublicationStore.Row>(
            PublicationStore.Columns + "where p.replaced_by is null and p.withdrawn_at is null order by p.published_at desc, p.id desc limit @most",
            new { most = (long)most });
        var words = session.Query<string>(
            "select p.words from publications p where p.replaced_by is null and p.withdrawn_at is null order by p.published_at desc, p.id desc limit @most",
            new { most = (long)most });
        return [.. rows.Zip(words, (row, said) => (row.Publication, said))];
    }
}
