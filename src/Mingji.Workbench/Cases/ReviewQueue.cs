using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Cases;

/// <summary>
/// The cases whose next review is the person's: by deadline or by risk, a page at a time from where the last one ended, so that the
/// hundredth page costs what the first did. What the person prepared himself is not his to review and is left out.
/// </summary>
public static class ReviewQueue
{
    /// <summary>How far the number of waiting cases is counted.</summary>
    public const int MostCounted = 1000;

    public static ReviewPage Page(Session session, Access access, ReviewFilter filter, ReviewKey? after, DateOnly today, int size = 50)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(filter);
        var rows = new List<Row>();
        foreach (var turn in ReviewTurns.Of(access, filter))
            rows.AddRange(Rows(session, access, filter, turn, after ?? ReviewKey.Beginning, size + 1));
        var items = Ordered(rows, filter.Order).Take(size + 1).Select(r => r.Item(today)).ToList();
        if (items.Count <= size) return new(items, null);
        items.RemoveAt(size);
        return new(items, items[^1].Key);
    }

    /// <summary>The case that comes behind this one in the queue, or the first when nothing comes behind it; null when there is no other.</summary>
    public static long? Next(Session session, Access access, ReviewFilter filter, ReviewKey here)
    {
        ArgumentNullException.ThrowIfNull(here);
        var behind = Page(session, access, filter, here, default, 1).Items;
        return behind.Count > 0 ? behind[0].Id
            : Page(session, access, filter, null, default, 2).Items.Where(i => i.Id != here.Id).Select(i => (long?)i.Id).FirstOrDefault();
    }

    /// <summary>The case's place in the queue.</summary>
    public static ReviewKey KeyOf(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Single<ReviewKey>("select due, calm, id from cases where id = @caseId", new { caseId });
    }

    /// <summary>How many wait; <see cref="MostCounted"/> means that many or more.</summary>
    public static int Count(Session session, Access access, ReviewFilter filter)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(filter);
        var count = 0L;
        foreach (var turn in ReviewTurns.Of(access, filter))
        {
            var sql = ReviewTurns.IsNarrow(session, turn) ? ReviewSql.CountNarrow : ReviewSql.CountWide;
            count += session.Single<long>(sql, Values(access, filter, turn, ReviewKey.Beginning, MostCounted));
        }

        return (int)Math.Min(count, MostCounted);
    }

    private static IReadOnlyList<Row> Rows(Session session, Access access, ReviewFilter filter, ReviewTurn turn, ReviewKey after, int most)
    {
        var sql = (ReviewTurns.IsNarrow(session, turn), filter.Order) switch
        {
            (true, ReviewOrder.Due) => ReviewSql.NarrowByDue,
            (true, _) => ReviewSql.NarrowByRisk,
            (false, ReviewOrder.Due) => ReviewSql.WideByDue,
            _ => ReviewSql.WideByRisk,
        };
        return session.Query<Row>(sql, Values(access, filter, turn, after, most));
    }

    private static object Values(Access access, ReviewFilter filter, ReviewTurn turn, ReviewKey after, int most) => new
    {
        me = access.Person.Id, state = Codes.Of(turn.State), from = turn.Path, to = ReviewTurns.EndOf(turn.Path),
        year = (long)(filter.Year ?? 0), form = filter.Form is { } form ? Codes.Of(form) : "", clear = filter.OnlyClear ? 1L : 0L,
        due = after.Due, calm = after.Calm, id = after.Id, most = (long)most,
    };

    private static IEnumerable<Row> Ordered(List<Row> rows, ReviewOrder order)
    {
        var distinct = rows.DistinctBy(r => r.Id);
        return order == ReviewOrder.Due
            ? distinct.OrderBy(r => r.Due, StringComparer.Ordinal).ThenBy(r => r.Calm).ThenBy(r => r.Id)
            : distinct.OrderBy(r => r.Calm).ThenBy(r => r.Due, StringComparer.Ordinal).ThenBy(r => r.Id);
    }

    private sealed record Row(
        long Id, string FormType, string? ProjectName, string UnitName, long Year, string State, string Due, long? LateDays, long OpenErrors,
        long OpenWarnings, long OpenRemarks, string? Stated, string? DueScore, long Version, long Calm, long Period)
    {
        public ReviewItem Item(DateOnly today)
        {
            var kind = DueForm.NameOf(FormName.OfKind(Codes.Read<FormType>(FormType)), (int)Period);
            return new(
                Id, ProjectName is null ? kind : $"{ProjectName}：{kind}", UnitName, (int)Year, Codes.Read<CaseState>(State), Dates.Read(Due),
                Dates.Read(Due).DayNumber - today.DayNumber, (int)(LateDays ?? 0), (int)OpenErrors, (int)OpenWarnings, (int)OpenRemarks,
                CaseRisk.GapOf(Stated, DueScore), (int)Version, new(Due, Calm, Id));
        }
    }
}
