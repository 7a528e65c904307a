using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Mingji.Web.Security;

namespace Mingji.Web.Uploads;

/// <summary>
/// A page that takes files: what is announced as too much is refused before a byte of it is read, and nobody may send more than that
/// whatever he announced. Stands before the check of the form's token, which would read it all.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesUploadsAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return;
        const long most = UploadLimits.MostBytes + UploadLimits.Envelope;
        if (request.ContentLength is null or > most)
        {
            context.Result = request.Headers.ContainsKey("HX-Request")
                ? new ContentResult { Content = UploadLimits.TooMuch, StatusCode = StatusCodes.Status413PayloadTooLarge }
                : new ViewResultOfRefusal(UploadLimits.TooMuch, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        features.Set<IFormFeature>(new FormFeature(request, new() { MultipartBodyLengthLimit = most, ValueCountLimit = 4096,
            MemoryBufferThreshold = 1 << 16 }));
    }
}
