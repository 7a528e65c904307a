using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mingji.Web.Tests.Rights;

/// <summary>Names everything that the running workbench answers to: "POST /units/{id:long}?handler=Move".</summary>
internal static class Endpoints
{
    public static async Task<IReadOnlyList<string>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                names.UnionWith(compiled.HandlerMethods.Select(h => $"{h.HttpMethod.ToUpperInvariant()} {path}{(h.Name is { } name ? "?handler=" + name : "")}"));
                // A page without handlers is still a page.
                if (compiled.HandlerMethods.Count == 0) names.Add("GET " + path);
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
                names.UnionWith(methods.Select(m => $"{m} {path}"));
            }
        }

        return [.. names];
    }
}
