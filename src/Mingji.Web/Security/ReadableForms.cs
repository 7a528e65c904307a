using Mingji.Web.Uploads;

namespace Mingji.Web.Security;

/// <summary>
/// Refuses a form that can't be read whole: too many fields, too long, broken off. The framework would run the page with the fields that
/// it has, or with none. A form with files is left to the page that takes files, which has limits of its own.
/// </summary>
public sealed class ReadableForms(RequestDelegate next)
{
    private const string Files = "multipart/form-data";

    /// <summary>The request brings a form that may have files in it.</summary>
    public static bool HasFiles(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.ContentType?.StartsWith(Files, StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Reads the form; false when it is broken off or beyond the limits of a form.</summary>
    public static async Task<bool> IsWhole(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            return false;
        }
    }

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.HasFormContentType && context.Response.StatusCode == StatusCodes.Status200OK && !IsUpload(context)
            && !await IsWhole(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    private static bool IsUpload(HttpContext context) =>
        HasFiles(context.Request) && context.GetEndpoint()?.Metadata.GetMetadata<TakesUploadsAttribute>() is not null;
}
