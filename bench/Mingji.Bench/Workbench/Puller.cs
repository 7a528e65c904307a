using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mingji.Bench.Workbench;

/// <summary>One connection that fetches pages as fast as they come, with as little work of its own as can be.</summary>
internal sealed class Puller : IDisposable
{
    private static readonly byte[] Blank = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();
    private readonly Socket _socket;
    private readonly string _host;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private Puller(Socket socket, string host) => (_socket, _host) = (socket, host);

    internal static async Task<Puller> To(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        return new(socket, address.Authority);
    }

    /// <summary>Fetches a page whole; its bytes, heads included. Anything but an answer of 200 with its length is no measurement.</summary>
    internal async Task<int> Get(string path)
    {
        await _socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_host}\r\n\r\n"));
        var (got, whole) = (0, int.MaxValue);
        while (got < whole)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(got));
            if (read == 0) throw new InvalidOperationException($"{path}: the connection ended");
            got += read;
            if (whole == int.MaxValue && _buffer.AsSpan(0, got).IndexOf(Blank) is var end and >= 0) whole = end + Blank.Length + LengthIn(path, end);
        }

        return got;
    }

    public void Dispose() => _socket.Dispose();

    private int LengthIn(string path, int end)
    {
        var heads = _buffer.AsSpan(0, end);
        var at = heads.IndexOf(Length);
        if (!heads.StartsWith("HTTP/1.1 200"u8) || at < 0) throw new InvalidOperationException($"{path}: {Encoding.ASCII.GetString(heads)}");
        var rest = heads[(at + Length.Length)..];
        var stop = rest.IndexOf((byte)'\r');
        return int.Parse(Encoding.ASCII.GetString(stop < 0 ? rest : rest[..stop]), CultureInfo.InvariantCulture);
    }
}
