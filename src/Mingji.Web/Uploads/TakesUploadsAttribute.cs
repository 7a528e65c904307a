using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Mingji.Web.Security;

namespace Mingji.Web.Uploads;

/// <summary>
/// A page that takes files: what is announced as too much is refused before a byte of it is read, and nobody may send more than that
/// whatever he announced; what is broken off is refused as a whole. Stands before the check of the form's token, which would read it all.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesUploadsAttribute(UploadKind kind = UploadKind.Documents) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const int MostFields = 4096;
    private const int KeptInMemory = 1 << 16;

    /// <summary>Papers that are held in memory alone, so many at a time.</summary>
    private static readonly SemaphoreSlim InMemory = new(8);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public int Order => int.MinValue;

    public UploadKind Kind => kind;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (ReadableForms.HasFiles(request) && await Read(request, kind) is { } refused)
            context.Result = Refusal(request, refused.Words, refused.Status);
    }

    /// <summary>Reads a form with files within the limits of its kind; null when it is there as a whole, else what to say.</summary>
    public static async Task<(string Words, int Status)?> Read(HttpRequest request, UploadKind kind)
    {
        var (most, tooMuch) = UploadLimits.Of(kind);
        if (request.ContentLength is null || request.ContentLength > most) return (tooMuch, StatusCodes.Status413PayloadTooLarge);
        var secret = kind == UploadKind.Objection;
        if (secret && !await InMemory.WaitAsync(LongestWait, request.HttpContext.RequestAborted))
            return ("正在提交的人太多，请过一会儿再试", StatusCodes.Status503ServiceUnavailable);
        if (secret) request.HttpContext.Response.RegisterForDispose(new Place());
        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        features.Set<IFormFeature>(new FormFeature(request, new()
        {
            MultipartBodyLengthLimit = most, ValueCountLimit = MostFields, MemoryBufferThreshold = secret ? (int)most : KeptInMemory,
        }));
        return await ReadableForms.IsWhole(request) ? null : ("文件没有传完整，没有保存；请再传一次", StatusCodes.Status400BadRequest);
    }

    /// <summary>Gives the place in memory back when the request is over.</summary>
    private sealed class Place : IDisposable
    {
        public void Dispose() => InMemory.Release();
    }

    private static ActionResult Refusal(HttpRequest request, string words, int status) => request.Headers.ContainsKey("HX-Request")
        ? new ContentResult { Content = words, ContentType = "text/plain; charset=utf-8", StatusCode = status }
        : new ViewResultOfRefusal(words, status);
}
