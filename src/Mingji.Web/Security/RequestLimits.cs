using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mingji.Web.Security;

/// <summary>How much and how slowly anybody may send. A page that takes files raises its own body limit by attribute.</summary>
public static class RequestLimits
{
    /// <summary>Forms without files: the largest is a pasted block of cells.</summary>
    public const int LargestForm = 8 * 1024 * 1024;

    /// <summary>Fields of one form: a block of 2,000 cells sends three lists.</summary>
    public const int MostFields = 7000;

    private const int MostConnections = 4000;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = MostFields;
            o.ValueLengthLimit = LargestForm;
            o.MultipartHeadersCountLimit = 16;
            o.MultipartHeadersLengthLimit = 8 * 1024;
        });
    }

    private static void Limit(KestrelServerOptions o)
    {
        o.AddServerHeader = false;
        o.Limits.MaxRequestBodySize = LargestForm;
        o.Limits.MaxRequestLineSize = 8 * 1024;
        o.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        o.Limits.MaxConcurrentConnections = MostConnections;
        // A client that dribbles its request holds a connection, not a thread; these end it.
        o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        o.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
