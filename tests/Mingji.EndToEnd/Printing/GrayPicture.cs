using System.Buffers.Binary;
using System.IO.Compression;

namespace Mingji.EndToEnd.Printing;

/// <summary>A picture in shades of grey, one byte a point: read from pdftoppm's PGM, kept as PNG that people can look at.</summary>
internal sealed record GrayPicture(int Width, int Height, byte[] Points)
{
    private static readonly byte[] Signature = [137, 80, 78, 71, 13, 10, 26, 10];

    public byte At(int x, int y) => Points[(y * Width) + x];

    /// <summary>"P5", width, height and the lightest shade in words, then the points.</summary>
    public static GrayPicture ReadPgm(string path)
    {
        var file = File.ReadAllBytes(path);
        var (words, at) = (new List<string>(), 0);
        while (words.Count < 4)
        {
            var from = at;
            while (!char.IsWhiteSpace((char)file[at])) at++;
            words.Add(System.Text.Encoding.ASCII.GetString(file, from, at - from));
            at++;
        }

        if (words[0] != "P5" || words[3] != "255") throw new InvalidDataException($"{path} is no grey picture of eight bits");
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return new(int.Parse(words[1], culture), int.Parse(words[2], culture), file[at..]);
    }

    /// <summary>Only the PNGs that we make are read: eight bits of grey, not interlaced.</summary>
    public static GrayPicture Read(string path)
    {
        var file = File.ReadAllBytes(path);
        using var data = new MemoryStream();
        var (width, height) = (0, 0);
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var kind = System.Text.Encoding.ASCII.GetString(file, at + 4, 4);
            var body = file.AsSpan(at + 8, length);
            if (kind == "IDAT") data.Write(body);
            if (kind == "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                if (!body[8..].SequenceEqual<byte>([8, 0, 0, 0, 0])) throw new InvalidDataException($"{path} is no grey picture of eight bits");
            }

            at += length + 12;
        }

        data.Position = 0;
        using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
        return new(width, height, Unfiltered(unpacked, width, height));
    }

    public void Write(string path)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(Points, y * Width, Width);
            }
        }

        using var file = File.Create(path);
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8;
        WriteChunk(file, "IHDR", head);
        WriteChunk(file, "IDAT", packed.ToArray());
        WriteChunk(file, "IEND", []);
    }

    /// <summary>Each line says by its first byte which neighbours its points are differences from.</summary>
    private static byte[] Unfiltered(Stream lines, int width, int height)
    {
        var points = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(points, y * width, width);
            for (var x = 0; x < width; x++)
            {
                int left = x > 0 ? points[(y * width) + x - 1] : 0, up = y > 0 ? points[((y - 1) * width) + x] : 0;
                int both = x > 0 && y > 0 ? points[((y - 1) * width) + x - 1] : 0;
                points[(y * width) + x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, both) });
            }
        }

        return points;
    }

    private static int Paeth(int left, int up, int both)
    {
        var guess = left + up - both;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - both));
        return a <= b && a <= c ? left : b <= c ? up : both;
    }

    private static void WriteChunk(Stream file, string kind, byte[] body)
    {
        byte[] said = [.. System.Text.Encoding.ASCII.GetBytes(kind), .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(said);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(said));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG wants it.</summary>
    private static uint Check(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
