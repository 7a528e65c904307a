using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Mingji.Workbench;

namespace Mingji.Web.Security;

/// <summary>A refusal anywhere below becomes an answer in plain Chinese: 403 for want of a right, 503 while the
/// database cannot be reached, 422 for everything else.</summary>
internal sealed class RefusalFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not RefusalException refusal) return;
        var status = refusal switch
        {
            NoRightException => StatusCodes.Status403Forbidden,
            UnavailableException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        context.HttpContext.Items[typeof(RefusalException)] = refusal.Message;
        context.Result = context.HttpContext.Request.Headers.ContainsKey("HX-Request")
            ? new ContentResult { Content = refusal.Message, ContentType = "text/plain; charset=utf-8", StatusCode = status }
            : new ViewResultOfRefusal(refusal.Message, status);
        context.ExceptionHandled = true;
    }
}
