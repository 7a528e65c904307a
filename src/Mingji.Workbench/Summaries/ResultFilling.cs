using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Summaries;

/// <summary>
/// Gives forms that an older program wrote the rows that summaries are made of. Doing it again changes nothing, so it may be
/// broken off at any point, and done on several nodes.
/// </summary>
public sealed class ResultFilling(IStore store, StandardCatalog catalog)
{
    private const int Together = 50;

    /// <summary>Makes the rows that are missing; how many were made.</summary>
    public async Task<int> Fill(CancellationToken cancel = default)
    {
        var (made, after) = (0, 0L);
        while (true)
        {
            var start = after;
            var missing = await store.Read(session => Missing(session, start), cancel).ConfigureAwait(false);
            if (missing.Count == 0) return made;
            made += await store.Write(session => missing.Count(m => Put(session, m)), cancel).ConfigureAwait(false);
            after = missing[^1].Id;
        }
    }

    private static IReadOnlyList<Row> Missing(Session session, long after) => session.Query<Row>(
        """
        select c.id, y.pack from cases c join years y on y.id = c.year_id join forms f on f.case_id = c.id
            left join case_results r on r.case_id = c.id
        where c.id > @after and c.form_type in ('project-self-evaluation', 'department-self-evaluation', 'score-sheet') and r.case_id is null
        order by c.id limit @Together
        """,
        new { after, Together });

    /// <summary>A form that cannot be opened, or whose pack is gone, stays without figures; its own page says why.</summary>
    private bool Put(Session session, Row row)
    {
        // Whoever is changing the form ends first; its version stays.
        session.Execute("update forms set version = version where case_id = @Id", new { row.Id });
        if (catalog.Find(row.Pack, out _) is not { } standard) return false;
        try
        {
            if (CaseStore.Form(session, row.Id)?.Filled.Form is not { } form) return false;
            CaseNumbers.PutFunds(session, row.Id, null, form);
            ResultRows.Put(session, row.Id, null, CaseResult.Of(form, FormScoring.Of(form, standard)));
            return true;
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private sealed record Row(long Id, string Pack);
}
