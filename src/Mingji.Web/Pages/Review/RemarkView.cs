using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>
/// A remark as a page shows it. <paramref name="Action"/> is where answers go; <paramref name="Back"/> says that they come from the form.
/// </summary>
public sealed record RemarkView(Remark Remark, string Action, bool MaySettle, bool MayAnswer, string? Back);
