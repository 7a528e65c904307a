using Mingji.Documents.Reading.Text;

namespace Mingji.Documents.Reading;

/// <summary>Reads a file of any format into a <see cref="SourceDocument"/>, or refuses it with a reason. It never throws.</summary>
public static class SourceReader
{
    public static ReadResult Read(string path, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= ReadingLimits.Default;
        try
        {
            return ReadFile(path, limits);
        }
        catch (LimitExceededException exceeded)
        {
            return ReadResult.Refused(path, exceeded.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return ReadResult.Refused(path, Refusals.NoPermission);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return ReadResult.Refused(path, Refusals.Unreadable);
        }
    }

    private static ReadResult ReadFile(string path, ReadingLimits limits)
    {
        if (Directory.Exists(path)) return ReadResult.Refused(path, Refusals.Folder);
        var file = new FileInfo(path);
        if (!file.Exists) return ReadResult.Refused(path, Refusals.NotFound);
        if (file.Length == 0) return ReadResult.Refused(path, Refusals.Empty);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[Math.Min(512, file.Length)];
        stream.ReadExactly(head);
        if (FileSignature.Of(head, path) is { } kind) return ReadResult.Refused(path, Refusals.NotReadYet(kind));
        if (file.Length > limits.MaxTextBytes) return ReadResult.Refused(path, Refusals.TooBig(file.Length, limits.MaxTextBytes));
        stream.Position = 0;
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return ReadBytes(path, bytes, limits);
    }

    private static ReadResult ReadBytes(string path, byte[] bytes, ReadingLimits limits)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded) return ReadResult.Refused(path, Refusals.NotText);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return ReadResult.Refused(path, Refusals.Empty);
        var builder = new BlockBuilder(limits);
        foreach (var remark in decoded.Remarks) builder.Remark("全文", remark);
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)) CsvTable.Read(decoded.Text, builder, limits);
        else FlatText.Read(decoded.Text, builder, limits);
        return ReadResult.Read(builder.ToDocument(path, "text"));
    }
}
