using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Summaries;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Years;

namespace Mingji.Web.Hosting;

/// <summary>What serves years, projects, targets and rectifications.</summary>
internal static class CycleServices
{
    public static IServiceCollection AddCycle(this IServiceCollection services) => services
        .AddSingleton<YearCases>().AddSingleton<YearChanges>().AddSingleton<ProjectDesk>().AddSingleton<TargetDesk>().AddSingleton<AdjustmentDesk>()
        .AddSingleton<RectificationDesk>().AddSingleton<ReportDesk>().AddSingleton<EvaluationDesk>().AddSingleton<SampleDesk>()
        .AddSingleton<ResultFilling>().AddHostedService<ResultFiller>()
        .AddSingleton<YearFiller>().AddHostedService(s => s.GetRequiredService<YearFiller>());
}
