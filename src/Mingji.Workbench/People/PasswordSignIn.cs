using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    Welcome,
    Wrong,

    /// <summary>Too many wrong passwords; see <see cref="SignInAnswer.Until"/>.</summary>
    Locked,
}

/// <summary>The answer to an attempt. <paramref name="Person"/> is set when it is a welcome.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, Person? Person, DateTimeOffset? Until);

/// <summary>Signing in by password. A wrong name and a wrong password answer alike; five wrong ones lock the person out for a while.</summary>
public static class PasswordSignIn
{
    public const int MostFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary><paramref name="verify"/> gets the stored hash, null when there is none, and takes as long either way.</summary>
    public static SignInAnswer Try(Session session, DateTimeOffset at, string login, Func<string?, bool> verify)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(verify);
        var row = session.First<Row>(
            "select id, password_hash as PasswordHash, locked_until as LockedUntil, active, failures from people where login = @login", new { login });
        if (row?.LockedUntil is { } until && Timestamps.Read(until) > at) return new(SignInOutcome.Locked, null, Timestamps.Read(until));
        var right = verify(row is { Active: not 0 } ? row.PasswordHash : null);
        if (row is null || !right) return row is null ? new(SignInOutcome.Wrong, null, null) : Failed(session, at, row);
        session.Execute("update people set failures = 0, locked_until = null where id = @Id", new { row.Id });
        return new(SignInOutcome.Welcome, Register.Find(session, row.Id), null);
    }

    private static SignInAnswer Failed(Session session, DateTimeOffset at, Row row)
    {
        var failures = session.Single<int>("update people set failures = failures + 1 where id = @Id returning failures", new { row.Id });
        if (failures < MostFailures) return new(SignInOutcome.Wrong, null, null);
        var until = at + LockedFor;
        session.Execute(
            "update people set failures = 0, locked_until = @locked where id = @Id", new { locked = Timestamps.Of(until), row.Id });
        return new(SignInOutcome.Locked, null, until);
    }

    private sealed record Row(long Id, string? PasswordHash, string? LockedUntil, long Active, long Failures);
}
