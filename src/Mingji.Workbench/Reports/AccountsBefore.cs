using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Reports;

/// <summary>
/// The final accounts of the unit for the year before, once they are approved: what this year's are compared with. Who may see this year's
/// may see them, for they are of the same unit.
/// </summary>
public static class AccountsBefore
{
    private const string Approved =
        """
        select c.id from cases c join years y on y.id = c.year_id
        where c.unit_id = @unitId and c.form_type = 'final-accounts' and y.year = @year and c.state = 'approved' and c.evaluation = ''
        order by c.id desc limit 1
        """;

    /// <summary>Null when there are none.</summary>
    public static Form? Of(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Of(session, subject.UnitId, subject.Year - 1);
    }

    /// <summary>The approved accounts of the unit for this year; null when there are none.</summary>
    public static Form? Of(Session session, long unitId, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        var id = session.First<long?>(Approved, new { unitId, year = (long)year });
        return id is { } found ? CaseStore.Form(session, found)?.Filled.Form : null;
    }
}
