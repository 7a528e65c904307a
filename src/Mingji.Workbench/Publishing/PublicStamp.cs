using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// A number that goes up with every change of what the public sees: nodes that keep made pages look at it and make them anew when it moved.
/// </summary>
public static class PublicStamp
{
    public static long Now(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Single<long>("select stamp from public_state where id = 1");
    }

    internal static void Move(Session session) => session.Execute("update public_state set stamp = stamp + 1 where id = 1");
}
