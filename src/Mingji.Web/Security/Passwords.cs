using Microsoft.AspNetCore.Identity;
using Mingji.Workbench;
using Mingji.Workbench.People;

namespace Mingji.Web.Security;

/// <summary>Hashes and verifies passwords with the framework's hasher.</summary>
public sealed class Passwords(PasswordHasher<Person> hasher) : IDisposable
{
    public const int Shortest = 10;
    public const int Longest = 200;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512; OWASP's recommendation of 2023.</summary>
    public const int Rounds = 210_000;

    private static readonly Person Nobody = new(0, "", "", false, "", false);

    /// <summary>Verified against when there is no person or no password, so that the answer takes as long.</summary>
    private readonly string _dummy = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Verifying is made to cost time: a flood of attempts must leave a core to everybody else.</summary>
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>The hash of a password that is good enough; refuses one that is not.</summary>
    public string Hash(string password, string login)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(login);
        if (password.Length < Shortest) throw new RefusalException($"密码至少要{Shortest}个字符");
        if (password.Length > Longest) throw new RefusalException($"密码不能超过{Longest}个字符");
        if (password.Distinct().Count() < 5) throw new RefusalException("密码里不同的字符太少，请换一个不容易猜的");
        if (password.All(char.IsAsciiDigit)) throw new RefusalException("密码不能全是数字，请加上字母或符号");
        if (password.Contains(login, StringComparison.OrdinalIgnoreCase)) throw new RefusalException("密码里不能有登录名");
        if (GuessedPasswords.Has(password)) throw new RefusalException("这个密码太常见，一猜就中，请换一个");
        return hasher.HashPassword(Nobody, password);
    }

    public async Task<bool> Verify(string? hash, string password, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(password);
        var typed = password.Length > Longest ? password[..Longest] : password;
        await _places.WaitAsync(cancel);
        try
        {
            var right = hasher.VerifyHashedPassword(Nobody, hash ?? _dummy, typed) != PasswordVerificationResult.Failed;
            return right && hash is not null && typed.Length == password.Length;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
