using Microsoft.AspNetCore.Identity;
using Mingji.Web.Hosting;
using Mingji.Workbench.People;
using Mingji.Workbench.Units;

namespace Mingji.Web.Security;

/// <summary>What units, people, passwords and the names of the site need.</summary>
internal static class PeopleServices
{
    public static void AddPeople(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<UnitDesk>().AddSingleton<PeopleDesk>().AddSingleton<PasswordSignIn>();
        services.AddSingleton<PasswordHasher<Person>>().AddSingleton<Passwords>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Passwords.Rounds);
        services.AddServedHosts(settings);
    }
}
