using System.Security.Cryptography;
using System.Text;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>
/// Counts attempts to sign in, by login name and by address, on all nodes together. An attempt is counted before its password is looked
/// at, so that many at the same moment don't get more tries than one after the other. Subjects are kept as hashes: people type passwords
/// into the wrong field.
/// </summary>
internal static class SignInAttempts
{
    /// <summary>Counts an attempt; the time until which it is refused, null when it may go on.</summary>
    public static DateTimeOffset? Claim(Session session, DateTimeOffset at, string subject, int most, TimeSpan window)
    {
        var row = session.Single<Row>(
            """
            insert into sign_in_attempts (subject, failures, last) values (@subject, 1, @now)
            on conflict (subject) do update set
                failures = case when sign_in_attempts.last <= @forgotten then 1 else sign_in_attempts.failures + 1 end,
                last = case when sign_in_attempts.last > @forgotten and sign_in_attempts.failures >= @most
                    then sign_in_attempts.last else excluded.last end
            returning failures, last
            """,
            new { subject = HashOf(subject), now = Timestamps.Of(at), forgotten = Timestamps.Of(at - window), most });
        return row.Failures > most ? Timestamps.Read(row.Last) + window : null;
    }

    /// <summary>Takes back one counted attempt: it was right.</summary>
    public static void Unclaim(Session session, string subject) => session.Execute(
        "update sign_in_attempts set failures = failures - 1 where subject = @subject and failures > 0", new { subject = HashOf(subject) });

    /// <summary>The subject has no attempt left.</summary>
    public static bool IsUsedUp(Session session, string subject, int most) => session.First<long>(
        "select failures from sign_in_attempts where subject = @subject", new { subject = HashOf(subject) }) >= most;

    /// <summary>Forgets what was counted for a subject, and what is too old to count for anybody.</summary>
    public static void Forget(Session session, DateTimeOffset at, string subject) => session.Execute(
        "delete from sign_in_attempts where subject = @subject or last < @old",
        new { subject = HashOf(subject), old = Timestamps.Of(at - TimeSpan.FromDays(1)) });

    private static string HashOf(string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));

    private sealed record Row(long Failures, string Last);
}
