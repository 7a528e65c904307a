using Mingji.Workbench;
using Mingji.Workbench.People;

namespace Mingji.Web.Api;

/// <summary>The call changes something: a token for reading doesn't do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChangesAttribute : Attribute;

/// <summary>Stands before every call of the API: the token's scope first; and refusals become problem details.</summary>
internal sealed class ApiFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<ChangesAttribute>() is not null && ApiTokenHandler.ScopeOf(http) != TokenScope.Write)
                throw new NoRightException("这个令牌是只读的；要写入，请在“我的账号”里做一个读写的令牌");
            return await next(context);
        }
        catch (RefusalException refusal)
        {
            await ApiProblems.Write(http, refusal);
            return Results.Empty;
        }
    }
}
