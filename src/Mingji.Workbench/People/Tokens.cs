using System.Security.Cryptography;
using System.Text;

namespace Mingji.Workbench.People;

/// <summary>Secrets that are handed out once: 192 random bits. Only their hash is kept.</summary>
internal static class Tokens
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
