namespace Mingji.Documents.Reading;

/// <summary>Tells by its first bytes what a file really is, whatever its name says.</summary>
internal static class FileSignature
{
    /// <summary>The Chinese name of a format that is not text, or null for what may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return Package(path);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "旧版Office文档（doc、xls、wps或et）";
        if (head.StartsWith("%PDF-"u8)) return "PDF文档";
        if (head.StartsWith("{\\rtf"u8)) return "RTF文档";
        return Image(head) ?? Archive(head) ?? Markup(head);
    }

    private static string Package(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOCX" or ".DOCM" => "Word文档（docx）",
        ".XLSX" or ".XLSM" => "Excel工作簿（xlsx）",
        ".PPTX" => "演示文稿（pptx）",
        ".ODT" or ".ODS" => "ODF文档",
        ".OFD" => "OFD版式文档",
        _ => "压缩包或Office文档（docx、xlsx）",
    };

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

    private static string? Markup(ReadOnlySpan<byte> head)
    {
        Span<char> start = stackalloc char[64];
        var length = 0;
        foreach (var b in head)
        {
            if (length == start.Length) break;
            if (b is > 32 and < 128) start[length++] = char.ToLowerInvariant((char)b);
        }

        ReadOnlySpan<char> seen = start[..length];
        return seen.StartsWith("<!doctypehtml") || seen.StartsWith("<html") ? "网页（html）" : null;
    }
}
