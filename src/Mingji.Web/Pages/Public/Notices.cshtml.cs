using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Notices;
using Mingji.Web.Public;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>All notices that have begun, the newest first.</summary>
[AllowAnonymous]
public sealed class NoticesModel(IStore store, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;

    public IReadOnlyList<PublicNotice> Lines { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public int At { get; private set; }

    public bool HasMore { get; private set; }

    public Task OnGet(int p, CancellationToken cancel)
    {
        (Now, At) = (clock.GetUtcNow(), Math.Clamp(p, 0, 1000));
        var today = NoticeSpan.DayOf(Now);
        return store.Read(session =>
        {
            var found = NoticeStore.Begun(session, today, PageSize + 1, At * PageSize);
            (Lines, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
            if (NoticeStore.NextChange(session, today) is { } next) PublicPages.FreshUntil(HttpContext, new NoticeSpan(next, next).Opens);
            return true;
        }, cancel);
    }
}
