namespace Mingji.Workbench.People;

/// <summary>What names and login names may look like.</summary>
public static class PersonRules
{
    public const int LongestLogin = 40;
    public const int LongestName = 60;

    public static string Login(string? typed)
    {
        var login = Register.LoginOf(typed);
        if (login.Length is < 2 or > LongestLogin || !login.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new RefusalException($"登录名要2到{LongestLogin}个字符，只能用字母、数字、点、横线和下划线");
        return login;
    }

    public static string Name(string? typed)
    {
        var name = (typed ?? "").Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw new RefusalException($"姓名要写，最多{LongestName}个字");
        return name;
    }
}
