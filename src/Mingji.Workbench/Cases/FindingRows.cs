using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// The rows of a case's findings. A row's position follows from its finding's severity and cell alone, so that one finding that comes or
/// goes touches no other row; in the order of positions they read as they do on the screen: by severity, then by cell.
/// </summary>
internal static class FindingRows
{
    private const long MostAtOneCell = 1000;

    /// <summary>Turns the rows of <paramref name="before"/> into those of <paramref name="now"/>; null: whatever is there.</summary>
    public static void Put(Session session, long caseId, ImmutableArray<Finding>? before, ImmutableArray<Finding> now)
    {
        if (before is null) session.Put("delete from findings where case_id = @caseId", new { caseId });
        var old = Positioned(before ?? []);
        var wanted = Positioned(now);
        foreach (var position in old.Keys.Where(p => !wanted.ContainsKey(p)))
            session.Put("delete from findings where case_id = @caseId and position = @position", new { caseId, position });
        foreach (var (position, finding) in wanted)
        {
            if (!old.TryGetValue(position, out var there) || !there.SaysWhat(finding)) Put(session, caseId, position, finding);
        }
    }

    private static void Put(Session session, long caseId, long position, Finding finding) => session.Put(
        """
        insert into findings (case_id, position, rule, severity, cell, label, message, basis, stated, expected)
        values (@caseId, @position, @Rule, @severity, @cell, @Label, @Message, @Basis, @Stated, @Expected)
        on conflict (case_id, position) do update set rule = excluded.rule, severity = excluded.severity, cell = excluded.cell,
            label = excluded.label, message = excluded.message, basis = excluded.basis, stated = excluded.stated, expected = excluded.expected
        """,
        new
        {
            caseId, position, finding.Rule, severity = Codes.Of(finding.Severity), cell = finding.At.Cell, finding.Label, finding.Message,
            finding.Basis, finding.Stated, finding.Expected,
        });

    private static Dictionary<long, Finding> Positioned(ImmutableArray<Finding> findings)
    {
        var rows = new Dictionary<long, Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var position = (((long)finding.Severity * (1L << 31)) + finding.At.Cell + 1) * MostAtOneCell;
            while (!rows.TryAdd(position, finding)) position++;
        }

        return rows;
    }
}
