using Mingji.Workbench;

namespace Mingji.Web.Security;

/// <summary>What an answer without words of its own says to people.</summary>
public static class PlainAnswers
{
    public static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "这个请求不完整或已过时。页面可能放得太久，或者在别的窗口重新登录过；请刷新页面再试，没有写入任何内容",
        StatusCodes.Status401Unauthorized => "请先登录",
        StatusCodes.Status403Forbidden => "您没有这个权限",
        StatusCodes.Status404NotFound => "没有这个页面，或者您没有查看它的权限",
        StatusCodes.Status405MethodNotAllowed => "不能这样打开这个页面，请从菜单进入",
        StatusCodes.Status413PayloadTooLarge => "发送的内容太大，没有接收；请拆成几次，或换小一些的文件",
        StatusCodes.Status415UnsupportedMediaType => "不认识这种内容，没有接收",
        StatusCodes.Status429TooManyRequests => "请求太多，请稍候再试",
        _ => "这一步没有做成，程序出错了。已经保存的内容都在，请刷新再试",
    };

    /// <summary>Errors become pages and fragments in plain Chinese, without a word of how the program is made.</summary>
    public static void UsePlainAnswers(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            // What somebody sent wrongly is no failure of ours, and would fill the log.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or RefusalException or OperationCanceledException,
            StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode
                : e is UnavailableException ? StatusCodes.Status503ServiceUnavailable
                : e is RefusalException ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error");
    }
}
