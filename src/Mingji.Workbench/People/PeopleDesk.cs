using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>A person just let in, or let in again, with the token of his one-time link: it is shown once and kept nowhere.</summary>
public sealed record Invited(Person Person, string Token);

/// <summary>
/// What administrators do with people. An administrator acts at and below his own units: he gives and takes roles there, and lets in,
/// renames or closes only people all of whose roles are there. Somebody with a role above could otherwise be taken over by a new link.
/// </summary>
public sealed class PeopleDesk(IStore store, TimeProvider clock)
{
    public Task<Invited> Add(Access access, string? login, string? name, string? unitCode, Role role, CancellationToken cancel = default)
    {
        var (wanted, called) = (PersonRules.Login(login), PersonRules.Name(name));
        return Write(access, (session, at) =>
        {
            var unit = PeopleAccess.MustRun(session, access, unitCode);
            RoleLevels.Check(role, unit);
            var person = Register.Add(session, at, access.Person.Id, wanted, called);
            Register.Grant(session, at, access.Person.Id, person.Id, unit, role);
            return new Invited(person, Register.Invite(session, at, access.Person.Id, person.Id));
        }, cancel);
    }

    /// <summary>A new one-time link; whatever link or lock-out there was is over when it is used.</summary>
    public Task<Invited> Invite(Access access, long personId, CancellationToken cancel = default) => Write(access, (session, at) =>
    {
        var person = PeopleAccess.MustManage(session, access, personId);
        if (!person.Active) throw new RefusalException("这个账号已关闭，请先重新启用");
        return new Invited(person, Register.Invite(session, at, access.Person.Id, personId));
    }, cancel);

    public Task<bool> Grant(Access access, long personId, string? unitCode, Role role, CancellationToken cancel = default) =>
        Write(access, (session, at) =>
    {
        PeopleAccess.MustSee(session, access, personId);
        var unit = PeopleAccess.MustRun(session, access, unitCode);
        RoleLevels.Check(role, unit);
        Register.Grant(session, at, access.Person.Id, personId, unit, role);
        return true;
    }, cancel);

    public Task<bool> Revoke(Access access, long personId, long unitId, Role role, CancellationToken cancel = default) =>
        Write(access, (session, at) =>
    {
        PeopleAccess.MustSee(session, access, personId);
        var unit = PeopleAccess.MustRun(session, access, unitId);
        if (personId == access.Person.Id && role == Role.Administrator)
            throw new RefusalException("不能收回自己的系统管理员角色，请由另一位管理员来办");
        if (session.Single<long>("select count(*) from grants where person_id = @personId", new { personId }) < 2)
            throw new RefusalException("这是他最后一个角色，收回后谁也找不到他；他不再使用时请关闭账号");
        Register.Revoke(session, at, access.Person.Id, personId, unit.Id, role);
        return true;
    }, cancel);

    public Task<bool> Rename(Access access, long personId, string? name, CancellationToken cancel = default)
    {
        var called = PersonRules.Name(name);
        return Write(access, (session, at) =>
        {
            PeopleAccess.MustManage(session, access, personId);
            session.Execute("update people set name = @called where id = @personId", new { called, personId });
            return Say(session, at, access, personId, "person-renamed");
        }, cancel);
    }

    /// <summary>Ends the account: its sign-ins, links and password are void at once. What the person did stays.</summary>
    public Task<bool> Close(Access access, long personId, CancellationToken cancel = default) => Write(access, (session, at) =>
    {
        PeopleAccess.MustManage(session, access, personId);
        if (personId == access.Person.Id) throw new RefusalException("不能关闭自己的账号，请由另一位管理员来办");
        session.Execute("update people set active = 0, password_hash = null where id = @personId", new { personId });
        SignIns.EndAll(session, at, personId);
        Register.Void(session, at, personId);
        return Say(session, at, access, personId, "person-closed");
    }, cancel);

    /// <summary>Opens a closed account; its person needs a new link, for the old password is void.</summary>
    public Task<Invited> Reopen(Access access, long personId, CancellationToken cancel = default) => Write(access, (session, at) =>
    {
        var person = PeopleAccess.MustManage(session, access, personId);
        if (person.Active) throw new RefusalException("这个账号没有关闭");
        Register.Reopen(session, at, access.Person.Id, personId);
        return new Invited(person with { Active = true }, Register.Invite(session, at, access.Person.Id, personId));
    }, cancel);

    /// <summary>The person must set another password before he does anything else.</summary>
    public Task<bool> DemandChange(Access access, long personId, CancellationToken cancel = default) => Write(access, (session, at) =>
    {
        PeopleAccess.MustManage(session, access, personId);
        session.Execute("update people set must_change = 1 where id = @personId", new { personId });
        return Say(session, at, access, personId, "password-change-demanded");
    }, cancel);

    private static bool Say(Session session, DateTimeOffset at, Access access, long personId, string kind)
    {
        EventLog.Append(session, Register.Stream, at, access.Person.Id, kind, new { person = personId });
        return true;
    }

    private Task<T> Write<T>(Access access, Func<Session, DateTimeOffset, T> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session => work(session, clock.GetUtcNow()), cancel);
    }
}
