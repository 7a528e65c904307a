namespace Mingji.Web.Security;

/// <summary>
/// Refuses a form that can't be read whole: too many fields, too long, broken off. The framework would run the page with the fields that
/// it has, or with none.
/// </summary>
public sealed class ReadableForms(RequestDelegate next)
{
    private const string Kind = "application/x-www-form-urlencoded";

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentType?.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) == true
            && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (InvalidDataException)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }
}
