using System.Collections.Immutable;
using Mingji.Core.Standards;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Evaluations;

/// <summary>What a year gives to evaluate by: its pack's table, and the self-evaluations.</summary>
public static class EvaluationYears
{
    /// <summary>The year, if the person may see something of it.</summary>
    public static OpenYear MustSee(Session session, Access access, long yearId)
    {
        ArgumentNullException.ThrowIfNull(access);
        return YearStore.Find(session, yearId) is { } year && (access.Sees(year.UnitPath)
            || access.Roots.Any(root => root.StartsWith(year.UnitPath, StringComparison.Ordinal))) ? year
            : throw new NoRightException("没有这个年度，或者您没有查看它的权限");
    }

    /// <summary>The years in which the person could have something evaluated, the newest first.</summary>
    public static ImmutableArray<OpenYear> Of(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return [.. access.Roots.SelectMany(root => YearStore.Over(session, root)).DistinctBy(y => y.Id).OrderByDescending(y => y.Year)];
    }

    public static Standard StandardOf(StandardCatalog catalog, OpenYear year)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(year);
        return catalog.Find(year.Pack, out _) ?? throw new RefusalException($"评价标准“{year.Pack}”没有装好，请系统管理员检查 standards 文件夹");
    }

    /// <summary>The table of the pack; refused when it has none.</summary>
    public static EvaluationTable TableOf(Standard standard, EvaluationSubject subject)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Evaluation?.TableFor(subject) ?? throw new RefusalException(
            $"评价标准“{standard.Title}”没有给出{(subject == EvaluationSubject.Project ? "项目" : "部门整体")}的评分表，"
            + "请在包里写 evaluation 的 tables，或换一套有评分表的评价标准");
    }

    /// <summary>The self-evaluation of a project or unit; null when it has none.</summary>
    internal static long? SourceOf(Session session, OpenYear year, long unitId, long? projectId) => session.First<long?>(
        """
        select id from cases
        where year_id = @Id and unit_id = @unitId and coalesce(project_id, 0) = @project and round = 0 and evaluation = ''
            and form_type in ('project-self-evaluation', 'score-sheet', 'department-self-evaluation')
        order by case form_type when 'department-self-evaluation' then 1 else 0 end, id limit 1
        """,
        new { year.Id, unitId, project = projectId ?? 0 });
}
