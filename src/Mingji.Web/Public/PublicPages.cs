using System.Collections.Concurrent;
using System.Security.Cryptography;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Public;

/// <summary>
/// Keeps the portal's pages as they were made, so that a page that everybody opens is made once. What is kept is let go as soon as the
/// database says that the public sees something new, at the next midnight at which a notice opens or ends, and after a while in any case.
/// </summary>
public sealed class PublicPages(IStore store, TimeProvider clock)
{
    /// <summary>Addresses longer than this are made anew each time.</summary>
    private const int LongestKey = 300;

    private const long MostBytes = 64L << 20;

    /// <summary>A node looks this often whether another one has published something.</summary>
    private const long LookMilliseconds = 1000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly object UntilKey = new();
    private readonly ConcurrentDictionary<string, MadePage> _pages = new(StringComparer.Ordinal);
    private long _bytes;
    private long _stamp = -1;
    private long _looked = long.MinValue / 2;
    private int _looking;

    /// <summary>The <see cref="PublicStamp"/> as it was when it was last looked at.</summary>
    internal long Stamp => Volatile.Read(ref _stamp);

    /// <summary>The page may be another from then on: a notice opens or ends.</summary>
    public static void FreshUntil(HttpContext context, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[UntilKey] is not DateTimeOffset known || time < known) context.Items[UntilKey] = time;
    }

    /// <summary>The page that was made for this address, and how the next one is kept.</summary>
    internal async ValueTask<(MadePage? Page, long Stamp)> Find(string key, CancellationToken cancel)
    {
        if (Environment.TickCount64 - Volatile.Read(ref _looked) > LookMilliseconds && Interlocked.CompareExchange(ref _looking, 1, 0) == 0)
        {
            try
            {
                var stamp = await store.Ask(PublicStamp.Now, cancel);
                if (Interlocked.Exchange(ref _stamp, stamp) != stamp) Forget();
                Volatile.Write(ref _looked, Environment.TickCount64);
            }
            finally
            {
                Volatile.Write(ref _looking, 0);
            }
        }

        return (_pages.TryGetValue(key, out var page) && page.IsGood(clock.GetUtcNow()) ? page : null, Volatile.Read(ref _stamp));
    }

    /// <summary>Keeps a page, unless the public sees something new since it was begun.</summary>
    internal MadePage Keep(string key, HttpContext context, byte[] content, long stamp)
    {
        var now = clock.GetUtcNow();
        var until = context.Items[UntilKey] is DateTimeOffset asked && asked < now + Longest ? asked : now + Longest;
        var page = new MadePage(content, context.Response.ContentType ?? "text/html; charset=utf-8", TagOf(content), now, until);
        if (key.Length > LongestKey || stamp != Volatile.Read(ref _stamp)) return page;
        if (Interlocked.Add(ref _bytes, content.Length) > MostBytes) Forget();
        _pages[key] = page;
        return page;
    }

    /// <summary>The public sees something new: every page is made anew.</summary>
    public void Forget()
    {
        _pages.Clear();
        Interlocked.Exchange(ref _bytes, 0);
        Volatile.Write(ref _looked, long.MinValue / 2);
    }

    private static string TagOf(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
}
