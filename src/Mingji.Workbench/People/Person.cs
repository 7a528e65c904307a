namespace Mingji.Workbench.People;

/// <summary>Somebody who signs in. <paramref name="Stamp"/> changes with the password: sign-ins made before it end.</summary>
public sealed record Person(long Id, string Login, string Name, bool MustChange, string Stamp, bool Active);

/// <summary>A role on a unit, with the unit's path.</summary>
public sealed record Grant(Role Role, long UnitId, string UnitName, string Path);
