using System.Security.Cryptography;
using System.Text;

namespace Mingji.Workbench.Objections;

/// <summary>
/// Content sealed with AES-256-GCM: random nonce, tag, cipher. Each seal is bound to what it is for, so that none can be put in another's
/// place.
/// </summary>
public static class SealedContent
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        var seal = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = seal.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, seal.AsSpan(NonceBytes + TagBytes), seal.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return seal;
    }

    /// <summary>Null when it was made with another key, for another purpose, or was changed.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> seal, string purpose)
    {
        if (seal.Length < NonceBytes + TagBytes) return null;
        var plain = new byte[seal.Length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(seal[..NonceBytes], seal[(NonceBytes + TagBytes)..], seal[NonceBytes..(NonceBytes + TagBytes)], plain,
                Encoding.UTF8.GetBytes(purpose));
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
