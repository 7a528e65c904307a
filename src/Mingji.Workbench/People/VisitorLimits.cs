using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>Counts what anonymous visitors ask for that costs something, by address and on all nodes together.</summary>
public static class VisitorLimits
{
    /// <summary>Counts one more; refuses it, with the time when it may be tried again, when there were too many within the window.</summary>
    public static void Count(Session session, DateTimeOffset now, string what, string address, int most, TimeSpan window, string refusal)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (SignInAttempts.Claim(session, now, $"{what} {address}", most, window) is { } until)
            throw new RefusalException($"{refusal}，{until.ToOffset(Dates.Office):M月d日HH:mm}以后再试");
    }
}
