namespace Mingji.Documents.Reading;

/// <summary>Tells by its first bytes what a file really is, whatever its name says.</summary>
internal static class FileSignature
{
    /// <summary>A zip: docx, xlsx, or anything else that is packed.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    /// <summary>An OLE2 compound file: xls, doc, ppt, or an encrypted new one.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1,
        0x1A, 0xE1]);

    /// <summary>A PDF begins with its mark, at times behind a few stray bytes.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> head) => head.IndexOf("%PDF-"u8) is >= 0 and < 64;

    /// <summary>Rich text, which Word and WPS write under the ending doc as well.</summary>
    public static bool IsRichText(ReadOnlySpan<byte> head) => head.StartsWith("{\\rtf"u8);

    /// <summary>The Chinese name of a format that is neither text nor office file, or null for what may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> head) => Image(head) ?? Archive(head);

    private static string? Image(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "JPEG图片";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "PNG图片";
        if (head.StartsWith("GIF8"u8)) return "GIF图片";
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) return "TIFF图片";
        if (head.StartsWith("RIFF"u8)) return "图片或音视频（RIFF）";
        return head.StartsWith("BM"u8) && head.Length > 9 && head[6] == 0 && head[7] == 0 && head[8] == 0 && head[9] == 0 ? "BMP图片" : null;
    }

    private static string? Archive(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "gzip压缩包";
        if (head.StartsWith("Rar!"u8)) return "RAR压缩包";
        return head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "7z压缩包" : null;
    }
}
