using System.Globalization;
using Mingji.Workbench.People;

namespace Mingji.Web.Security;

/// <summary>Why somebody was not let in, and what he can do.</summary>
public static class SignInWords
{
    public static string Of(SignInAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var until = answer.Until?.ToOffset(Mingji.Workbench.Dates.Office).ToString("HH:mm", CultureInfo.InvariantCulture);
        return answer.Outcome switch
        {
            SignInOutcome.Locked => $"这个登录名连续输错{PasswordSignIn.MostFailures}次，先锁定到北京时间{until}；等一等再试，或请管理员发一个新的一次性链接",
            SignInOutcome.Braked => $"从这个网络地址输错的次数太多，北京时间{until}后再试；急用请找系统管理员",
            _ => "登录名或密码不对，请再试一次",
        };
    }

    /// <summary>Where the request comes from, as far as attempts are counted: in IPv6 a household has a whole /64.</summary>
    public static string Address(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.Length > 8 ? bytes.AsSpan(0, 8) : bytes);
    }
}
