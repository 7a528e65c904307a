using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Api;
using Mingji.Web.Security;
using Mingji.Workbench;

namespace Mingji.Web.Pages;

/// <summary>Stands in for every answer that has no words of its own, whatever the method of the request was.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The program failed; else the request was wrong.</summary>
    public bool Failed => Response.StatusCode >= StatusCodes.Status500InternalServerError;

    /// <summary>There is nothing at this address.</summary>
    public bool IsNowhere => Response.StatusCode == StatusCodes.Status404NotFound;

    public string Words => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is RefusalException refusal ? refusal.Message
        : PlainAnswers.Of(Response.StatusCode);

    public IActionResult OnGet() => Say();

    public IActionResult OnPost() => Say();

    /// <summary>Somebody of the public asked.</summary>
    public bool IsOfPublic => Asked.StartsWith("/public", StringComparison.Ordinal);

    /// <summary>A program asked, which reads problem details.</summary>
    private bool IsOfApi => ApiProblems.IsApi(Asked);

    private string Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";

    /// <summary>Nobody opens this page by itself; part of a page gets one plain sentence.</summary>
    private IActionResult Say()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        if (IsOfApi) return new ApiProblemResult();
        return Request.Headers.ContainsKey("HX-Request")
            ? new ContentResult { Content = Words, ContentType = "text/plain; charset=utf-8", StatusCode = Response.StatusCode } : Page();
    }
}
