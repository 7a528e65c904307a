using Mingji.Web.Hosting;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Public;

/// <summary>What serves publications, notices, objections and the portal.</summary>
internal static class PublicServices
{
    public static IServiceCollection AddPublic(this IServiceCollection services, WebSettings settings) => services
        .AddSingleton<IOfficialFiles, OfficialFiles>().AddSingleton<PublicationDesk>().AddSingleton<NoticeDesk>().AddSingleton<PlanPublication>()
        .AddSingleton(new ObjectionVault(settings.Data)).AddSingleton<ObjectionDesk>().AddSingleton<PublicPages>().AddSingleton<PublicShelf>()
        .AddSingleton<VisitorReports>().AddSingleton<PublicAudit>()
        .AddHostedService<ObjectionUpkeep>();
}
