using System.Collections.Immutable;

namespace Mingji.Web.Security;

/// <summary>Passwords that are tried first: common words and rows of the keyboard, with digits or signs before or behind.</summary>
internal static class GuessedPasswords
{
    private static readonly ImmutableArray<string> Words =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx", "1qaz2wsx3edc", "1q2w3e4r", "1q2w3e4r5t",
        "q1w2e3r4", "q1w2e3r4t5", "abc", "abcd", "abcdef", "abcdefgh", "abcdefghij", "admin", "administrator", "root", "user", "test", "guest", "welcome", "letmein",
        "iloveyou", "woaini", "woaini1314", "mima", "denglu", "caizheng", "jixiao", "kouan", "kouanban", "shenhe", "mingji", "aa", "a", "qq", "zaq12wsx",
    ];

    public static bool Has(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var core = password.AsSpan().Trim("0123456789!@#$%^&*()_-+=.,?~ ").ToString();
        return Has(Words, core) || Has(Words, password);
    }

    private static bool Has(ImmutableArray<string> words, string text) => words.Any(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));
}
