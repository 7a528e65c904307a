using System.IO.Compression;
using System.Text;

namespace Mingji.Web.Tests.Security;

/// <summary>Files that somebody might send to do harm, or by mistake, made here and small on the wire.</summary>
internal static class HostileFiles
{
    private const string Word =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>";

    /// <summary>The file's name, its bytes, and what must be said of it.</summary>
    public static IEnumerable<(string Name, byte[] Bytes, string Says)> All =>
    [
        ("炸弹.docx", Bomb("word/document.xml", Word), "超过了64MB"),
        ("炸弹.xlsx", Bomb("xl/workbook.xml", "<workbook><sheets>"), "超过了64MB"),
        ("图片.docx", [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82], "不能读取"),
        ("程序.xlsx", [.. "MZ"u8, .. new byte[200]], "不是文字"),
        ("加密.docx", Encrypted(), "打开密码"),
        ("加密.xlsx", Encrypted(), "打开密码"),
        ("别的.docx", Zip(("照片.jpg", "x")), "压缩包"),
        ("出门.docx", Zip(("word/document.xml", Word + "<w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>"), ("../../../etc/cron.d/x", "x")), "不安全的文件名"),
        ("实体.docx", Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")), "文档类型声明"),
        ("空.docx", [], "空的"),
    ];

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A few kilobytes that unpack to 256 MB.</summary>
    private static byte[] Bomb(string name, string begins)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(begins));
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 256; i++) part.Write(blanks);
        }

        return bytes.ToArray();
    }

    /// <summary>The smallest compound file whose directory names the streams of a document with a password.</summary>
    private static byte[] Encrypted()
    {
        var file = new byte[512 * 3];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        (file[30], file[48], file[76]) = (9, 1, 0);
        file.AsSpan(512, 512).Fill(0xFF);
        foreach (var (i, name) in ((string[])["EncryptionInfo", "EncryptedPackage"]).Index())
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, 1024 + (i * 128));
            file[1024 + (i * 128) + 64] = (byte)((name.Length * 2) + 2);
        }

        return file;
    }
}
