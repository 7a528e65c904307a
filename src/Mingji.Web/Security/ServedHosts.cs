using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Mingji.Web.Hosting;
using Mingji.Workbench;
using IPNetwork = System.Net.IPNetwork;

namespace Mingji.Web.Security;

/// <summary>
/// Under which names the workbench answers, and whose word about the browser's address it takes. A page from elsewhere whose name was
/// pointed at us (DNS rebinding) is refused by its name.
/// </summary>
public static class ServedHosts
{
    private static readonly ImmutableArray<string> Local = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddServedHosts(this IServiceCollection services, WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddHostFiltering(o => o.AllowedHosts = [.. Of(settings)]);
        services.Configure<HostFilteringOptions>(o => o.IncludeFailureMessage = false);
        var (addresses, networks) = ProxiesOf(settings);
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // A proxy on the same machine is believed (the framework's default); nobody else is, but those that are named.
            if (addresses.IsEmpty && networks.IsEmpty) return;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var address in addresses) o.KnownProxies.Add(address);
            foreach (var network in networks) o.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>The proxies that are believed; refuses what is neither an address nor a network.</summary>
    private static (ImmutableArray<IPAddress> Addresses, ImmutableArray<IPNetwork> Networks) ProxiesOf(WebSettings settings)
    {
        var (addresses, networks) = (ImmutableArray.CreateBuilder<IPAddress>(), ImmutableArray.CreateBuilder<IPNetwork>());
        foreach (var text in settings.Proxies)
        {
            if (IPAddress.TryParse(text, out var address)) addresses.Add(address);
            else if (IPNetwork.TryParse(text, out var network)) networks.Add(network);
            else throw new RefusalException($"--proxies 里的“{text}”不是地址；应当像“10.0.0.2”或“10.0.0.0/24”");
        }

        return (addresses.ToImmutable(), networks.ToImmutable());
    }

    /// <summary>The names that were asked for; else the local ones when only this machine is listened to, any when all are.</summary>
    public static IReadOnlyList<string> Of(WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.Hosts.IsDefaultOrEmpty) return [.. settings.Hosts, .. Local];
        var listened = settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(HostOf).ToList();
        return listened.TrueForAll(Local.Contains) ? Local : ["*"];
    }

    private static string HostOf(string url)
    {
        var host = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/')[0];
        var colon = host.LastIndexOf(':');
        return colon > host.IndexOf(']', StringComparison.Ordinal) ? host[..colon] : host;
    }
}
