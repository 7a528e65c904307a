using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    Welcome,
    Wrong,

    /// <summary>Too many wrong passwords for this name; see <see cref="SignInAnswer.Until"/>.</summary>
    Locked,

    /// <summary>Too many wrong passwords from this address, for whatever names.</summary>
    Braked,
}

/// <summary>The answer to an attempt. <paramref name="Person"/> is set when it is a welcome.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, Person? Person, DateTimeOffset? Until);

/// <summary>
/// Signing in by password. A wrong name and a wrong password answer alike, and are locked out alike after five attempts; an address that
/// tries many names is braked. The password is worked out between two writings: it takes long, and nobody else has to wait for it.
/// </summary>
public sealed class PasswordSignIn(IStore store, TimeProvider clock)
{
    public const int MostFailures = 5;

    /// <summary>A whole office may stand behind one address, so that this is far above what mistyping gives.</summary>
    public const int MostFailuresOfAddress = 60;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private const string Stream = "sign-ins";

    /// <summary><paramref name="verify"/> gets the stored hash, null when there is none, and takes as long either way.</summary>
    public async Task<SignInAnswer> Try(string login, string address, Func<string?, Task<bool>> verify, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(verify);
        var name = Register.LoginOf(login);
        var (refused, row) = await store.Write(session => Claim(session, name, address), cancel).ConfigureAwait(false);
        if (refused is not null) return refused;
        var right = await verify(row is { Active: not 0 } ? row.PasswordHash : null).ConfigureAwait(false);
        return await store.Write(session => right && row is not null
            ? Welcome(session, name, address, row.Id) : Wrong(session, name, row), CancellationToken.None)
            .ConfigureAwait(false);
    }

    /// <summary>Lets the name be tried again at once: its person has a new password.</summary>
    internal static void Unlock(Session session, DateTimeOffset at, string login) => SignInAttempts.Forget(session, at, Name(login));

    private (SignInAnswer? Refused, Row? Row) Claim(Session session, string name, string address)
    {
        var at = clock.GetUtcNow();
        if (SignInAttempts.Claim(session, at, Address(address), MostFailuresOfAddress, LockedFor) is { } braked)
            return (new(SignInOutcome.Braked, null, braked), null);
        if (SignInAttempts.Claim(session, at, Name(name), MostFailures, LockedFor) is { } locked)
            return (new(SignInOutcome.Locked, null, locked), null);
        return (null, session.First<Row>("select id, password_hash as PasswordHash, active from people where login = @name", new { name }));
    }

    private SignInAnswer Welcome(Session session, string name, string address, long id)
    {
        SignInAttempts.Unclaim(session, Address(address));
        SignInAttempts.Forget(session, clock.GetUtcNow(), Name(name));
        return Register.Find(session, id) is { Active: true } person
            ? new(SignInOutcome.Welcome, person, null) : new(SignInOutcome.Wrong, null, null);
    }

    private SignInAnswer Wrong(Session session, string name, Row? row)
    {
        var at = clock.GetUtcNow();
        if (!SignInAttempts.IsUsedUp(session, Name(name), MostFailures)) return new(SignInOutcome.Wrong, null, null);
        if (row is not null) EventLog.Append(session, Stream, at, row.Id, "locked-out", new { person = row.Id });
        return new(SignInOutcome.Locked, null, at + LockedFor);
    }

    private static string Name(string login) => "login " + login;

    private static string Address(string address) => "address " + address;

    private sealed record Row(long Id, string? PasswordHash, long Active);
}
