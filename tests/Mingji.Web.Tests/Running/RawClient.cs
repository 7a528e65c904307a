using System.Net.Sockets;
using System.Text;

namespace Mingji.Web.Tests.Running;

/// <summary>Sends bytes as they are: a client of the framework would mend them first.</summary>
internal static class RawClient
{
    /// <summary>All that the server answers until it closes the connection.</summary>
    public static async Task<string> Ask(Uri address, string text, TimeSpan? patience = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        using var late = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(20));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, late.Token);
        }
        catch (IOException)
        {
            // The server has cut the connection: what it said before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
