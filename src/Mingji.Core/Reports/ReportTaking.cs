using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>Puts a report that was written into its form: sentences that it had keep their keys, new ones get keys of their own.</summary>
public static class ReportTaking
{
    public static FilledForm Of(FilledForm filled, string title, WrittenReport written)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(written);
        var next = filled.NextKey;
        var placed = written.Map((_, s) => s.At.Cell >= 0 ? s : RowPlaces.Of(s, next++));
        var tabled = new WrittenReport(
        [
            .. placed.Sections.Select(s => s.Table is { At.Cell: < 0 } table ? s with { Table = RowPlaces.Of(table, next++) } : s),
        ]);
        return (filled with { NextKey = next }).With(filled.Form with { Title = title, Report = tabled });
    }
}
