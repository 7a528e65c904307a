using System.Security.Cryptography;
using System.Text;

namespace Mingji.Workbench.Cases;

/// <summary>The hash of a form's stored document: SHA-256 of its UTF-8, in hexadecimal.</summary>
public static class DocumentHash
{
    public static string Of(string document) => Of(Encoding.UTF8.GetBytes(document));

    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));
}
