using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;

namespace Mingji.Web.Pages;

/// <summary>What the person has to do, the most urgent first.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog, TimeProvider clock) : PageModel
{
    public TodoBoard Board { get; private set; } = null!;

    /// <summary>What waits to be published, and objections that wait to be dealt with.</summary>
    public PublicTodo Public { get; private set; } = PublicTodo.Nothing;

    /// <summary>Some year is open above or below the person's units.</summary>
    public bool HasYear { get; private set; }

    public Access Access => HttpContext.Access();

    public async Task OnGet(CancellationToken cancel)
    {
        var (access, today) = (Access, Dates.Today(clock));
        await store.Read(session =>
        {
            Board = TodoList.Of(session, access, today);
            Public = PublicTodo.Of(session, catalog, access, today);
            HasYear = CaseList.Years(session, access).Count > 0;
            return true;
        }, cancel);
    }

    /// <summary>What a person with nothing to do may want to know or do, by his roles; a link where there is one.</summary>
    public IEnumerable<(string Text, string? Link, string? Label)> Hints()
    {
        if (Access.Grants.IsEmpty) yield return ("您还没有角色。请联系系统管理员，在您的单位给您分配填报人或审核人等角色。", null, null);
        if (Access.HasAnywhere(Role.PerformanceDivision) && !HasYear)
            yield return ("还没有开启年度。开启后，各单位就会收到要填的表。", "/years/open", "开启年度");
        if (Access.HasAnywhere(Role.PerformanceDivision) && HasYear) yield return ("没有等您审核的表。可以看看各年度填到哪一步了。", "/years", "年度");
        if (Access.HasAnywhere(Role.Administrator)) yield return ("先登记单位和人员，各单位才有人填报、审核。", "/units", "单位");
        if (Access.HasAnywhere(Role.Preparer))
            yield return (HasYear ? "要填的表都交上去了。可以先把明年的项目登记好。" : "绩效管理科开启年度后，要填的表会出现在这里。可以先登记项目。", "/projects", "项目");
        if (Access.HasAnywhere(Role.UnitReviewer) || Access.HasAnywhere(Role.Department) || Access.HasAnywhere(Role.FinanceDivision))
            yield return ("没有等您审核的表。下级提交后会出现在这里。", "/cases", "看看各表的进度");
        if (Access.HasAnywhere(Role.Evaluator)) yield return ("还没有指定给您的评价。指定以后会出现在这里，可以先看看评价标准。", "/standards", "评价标准");
    }
}
