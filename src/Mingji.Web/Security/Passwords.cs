using Microsoft.AspNetCore.Identity;
using Mingji.Workbench;
using Mingji.Workbench.People;

namespace Mingji.Web.Security;

/// <summary>Hashes and verifies passwords with the framework's hasher.</summary>
public sealed class Passwords(PasswordHasher<Person> hasher)
{
    public const int Shortest = 10;

    private static readonly Person Nobody = new(0, "", "", false, "", false);

    /// <summary>Verified against when there is no person or no password, so that the answer takes as long.</summary>
    private readonly string _dummy = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>The hash of a password that is good enough; refuses one that is not.</summary>
    public string Hash(string password, string login)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < Shortest) throw new RefusalException($"密码至少要{Shortest}个字符");
        if (password.Length > 200) throw new RefusalException("密码不能超过200个字符");
        if (password.Distinct().Count() < 5) throw new RefusalException("密码里不同的字符太少，请换一个不容易猜的");
        if (password.Contains(login, StringComparison.OrdinalIgnoreCase)) throw new RefusalException("密码里不能有登录名");
        return hasher.HashPassword(Nobody, password);
    }

    public bool Verify(string? hash, string password)
    {
        var right = hasher.VerifyHashedPassword(Nobody, hash ?? _dummy, password) != PasswordVerificationResult.Failed;
        return right && hash is not null;
    }
}
