using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mingji.Workbench.Events;

/// <summary>The hash that ties an event to all before it: SHA-256 over its fields, each preceded by its length.</summary>
public static class EventHash
{
    /// <summary>What the first event of a stream is tied to.</summary>
    public const string Beginning = "";

    public static string Of(string before, string stream, long number, string at, long personId, string kind, string body)
    {
        ReadOnlySpan<string> fields =
        [
            before, stream, number.ToString(CultureInfo.InvariantCulture), at, personId.ToString(CultureInfo.InvariantCulture), kind, body,
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
