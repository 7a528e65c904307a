using System.IO.Compression;
using System.Text;

namespace Mingji.EndToEnd;

/// <summary>All texts in an office file.</summary>
internal static class OfficeText
{
    public static string Of(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }
}
