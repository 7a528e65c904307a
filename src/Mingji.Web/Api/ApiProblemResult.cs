using Microsoft.AspNetCore.Mvc;

namespace Mingji.Web.Api;

/// <summary>The error that is at hand as problem details.</summary>
internal sealed class ApiProblemResult : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => ApiProblems.Write(context.HttpContext, context.HttpContext.Response.StatusCode);
}
