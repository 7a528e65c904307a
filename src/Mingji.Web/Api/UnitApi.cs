using System.ComponentModel;
using System.Globalization;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;

namespace Mingji.Web.Api;

/// <summary>Who asks, and what he sees: his units and years.</summary>
internal static class UnitApi
{
    /// <summary>More units below one than this are not listed in one answer.</summary>
    private const int Most = 500;

    public static MeAnswer Me(HttpContext context)
    {
        var access = context.Access();
        return new(access.Person.Login, access.Person.Name, ApiTokenHandler.ScopeOf(context),
            [.. access.Grants.Select(g => new RoleAnswer(g.Role, g.UnitId, g.UnitName))]);
    }

    public static Task<UnitAnswer[]> Units(
        HttpContext context, IStore store, [Description("上级单位的编号；不写为本人能看到的最上层")] long? parent, CancellationToken cancel) => store.Read(session =>
    {
        var access = context.Access();
        if (parent is { } id)
        {
            if (UnitTree.Find(session, id) is not { } above || !access.Sees(above.Path)) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            return [.. UnitTree.Children(session, id, Most).Select(b => Of(b.Unit, b.HasChildren))];
        }

        return access.Roots.Select(path => UnitTree.Find(session, long.Parse(path.TrimEnd('/').Split('/')[^1], CultureInfo.InvariantCulture)))
            .OfType<BudgetUnit>().Select(u => Of(u, UnitTree.Children(session, u.Id, 1).Count > 0)).ToArray();
    }, cancel);

    public static Task<YearAnswer[]> Years(HttpContext context, IStore store, CancellationToken cancel) => store.Read(session =>
        CaseList.Years(session, context.Access()).Select(year => new YearAnswer(year)).ToArray(), cancel);

    private static UnitAnswer Of(BudgetUnit unit, bool hasChildren) => new(unit.Id, unit.ParentId, unit.Code, unit.Name, unit.Level, hasChildren);
}
