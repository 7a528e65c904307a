using Microsoft.AspNetCore.Http;
using Mingji.Workbench;

namespace Mingji.Cli.Requests;

/// <summary>The addresses that the workbench is to listen to, as somebody typed them; one that is none is refused before anything starts.</summary>
internal static class ServedUrls
{
    private const string Accepted = "应当像 http://127.0.0.1:5080，几个地址之间用分号";

    public static string Of(string typed)
    {
        var urls = typed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (urls.Length == 0) throw new RefusalException($"--urls 没有写地址；{Accepted}");
        foreach (var url in urls)
        {
            if (!Holds(url)) throw new RefusalException($"--urls 里的“{url}”不是可以监听的地址；{Accepted}");
        }

        return string.Join(';', urls);
    }

    /// <summary>What a start that failed is told as; null for a failure that has nothing to do with the addresses.</summary>
    public static string? WhyNot(Exception failure, string urls) => failure switch
    {
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{urls} 已经有程序在用；请用 --urls 换一个端口",
        System.Net.Sockets.SocketException => $"不能监听 {urls}：没有权限，或者不是这台机器的地址；请用 --urls 换一个",
        IOException => $"不能监听 {urls}；请用 --urls 换一个",
        InvalidOperationException when urls.Contains("https:", StringComparison.OrdinalIgnoreCase) => "监听 https 要有证书：见 docs/security.md，或者由前面的代理提供 https",
        _ => null,
    };

    private static bool Holds(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http" or "https", Host.Length: > 0, Port: >= 0 and <= 65535 } && address.PathBase.Length == 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
