using System.Collections.Immutable;
using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Summaries;

/// <summary>
/// The official summaries, live from the rows beside the forms. The caller has made sure that the person sees the unit.
/// </summary>
public static class Summary
{
    public const int Page = 100;

    /// <summary>The years whose self-evaluations the person sees, the newest first, each with the first day of filling in.</summary>
    public static ImmutableArray<(int Year, DateOnly Opens)> Years(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. access.Roots.SelectMany(root => session.Query<YearRow>(SummarySql.Years, new { Below = root + "%", root }))
                .GroupBy(r => (int)r.Year).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Min(r => Dates.Read(r.Opens)))),
        ];
    }

    /// <summary>The newest of the years whose forms are being filled in, else the oldest that is still to come; 0 when there is none.</summary>
    public static int YearNow(ImmutableArray<(int Year, DateOnly Opens)> years, DateOnly today) =>
        years.Where(y => y.Opens <= today).Concat(years.Reverse()).Select(y => y.Year).FirstOrDefault();

    /// <summary>The sums of a unit and of the units right below it; those without forms are left out.</summary>
    public static SummaryBoard Board(Session session, SummaryQuery query, BudgetUnit unit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(unit);
        var (whole, itself, below) = (new SummaryCounts(), new SummaryCounts(), new Dictionary<long, SummaryCounts>());
        foreach (var row in session.Query<SumRow>(SummarySql.ByUnit, new
        {
            Form = Codes.Of(query.Form), Evaluation = CodeOf(query.Evaluation), open = query.Unconfirmed ? 1L : 0L, Year = (long)query.Year,
            Below = unit.Path + "%", Today = Dates.Of(today),
        }))
        {
            var counts = row.Counts;
            whole += counts;
            if (UnitPaths.Next(unit.Path, row.Path) is not { } child) itself += counts;
            else below[child] = below.TryGetValue(child, out var sum) ? sum + counts : counts;
        }

        var named = session.Query<NameRow>("select id, name from units where parent_id = @Id order by code", new { unit.Id });
        return new(whole, [.. named.Where(n => below.ContainsKey(n.Id)).Select(n => new SummaryUnit(n.Id, n.Name, below[n.Id]))], itself);
    }

    /// <summary>At most so many lines, and whether there are more.</summary>
    public static (ImmutableArray<SummaryLine> Lines, bool More) Lines(Session session, SummaryQuery query, int most = Page)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var after = query.After ?? SummaryKey.Beginning;
        var rows = session.Query<LineRow>(SummarySql.Lines, new
        {
            Form = Codes.Of(query.Form), Evaluation = CodeOf(query.Evaluation), open = query.Unconfirmed ? 1L : 0L, Year = (long)query.Year,
            Below = query.Path + "%", filter = Codes.Of(query.Filter),
            report = Codes.Of(query.Report), unitAfter = after.Unit, projectAfter = after.Project, after = after.Id, most = most + 1L,
        });
        var departments = new Dictionary<long, string>();
        string DepartmentOf(long unit) => departments.TryGetValue(unit, out var known) ? known
            : departments[unit] = UnitTree.DepartmentOf(session, UnitTree.Find(session, unit)!).Name;
        return ([.. rows.Take(most).Select(r => r.Line(DepartmentOf(r.UnitId)))], rows.Count > most);
    }

    private static string CodeOf(EvaluationKind kind) => kind == EvaluationKind.None ? "" : Codes.Of(kind);

    private sealed record YearRow(long Year, string Opens);

    private sealed record NameRow(long Id, string Name);

    private sealed record LineRow(
        long Id, long UnitId, string UnitName, string UnitCode, string? Project, string? ProjectCode, long? Special, string State, string Due,
        string Evaluation, long OpenErrors,
        long? Budget, long? Local, long? Transfer, long? Executed, long? Score, long? DueScore, string? Outputs,
        string? Grade, string? Report)
    {
        public SummaryLine Line(string department) => new(
            Id, department, UnitName, Project, Codes.Read<CaseState>(State), Dates.Read(Due),
            new(Budget, Local, Transfer, Executed, Score, DueScore, Codes.TryRead<OutputScores>(Outputs)), (int)OpenErrors,
            new(UnitCode, ProjectCode ?? "", Id))
        {
            IsSpecial = Special is > 0, IsEvaluation = Evaluation.Length > 0, Grade = Grade, Report = Codes.TryRead<CaseState>(Report),
        };
    }
}
