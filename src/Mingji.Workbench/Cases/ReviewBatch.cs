using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A case of several to be approved, and the version that the person saw of it in the list.</summary>
public sealed record BatchItem(long CaseId, int Seen);

/// <summary>What became of one of several: where it is now, or why it was refused.</summary>
public sealed record BatchAnswer(long CaseId, string Name, CaseState? To, string? WhyNot);

/// <summary>
/// Approves several cases at once. Each is a step of its own: it passes when nothing of it is open, and else is answered by itself with the
/// reason, while the others go on.
/// </summary>
public sealed class ReviewBatch(IStore store, CaseSteps steps)
{
    /// <summary>The most at once: two pages of the queue.</summary>
    public const int Most = 100;

    public async Task<ImmutableArray<BatchAnswer>> Approve(Access access, ImmutableArray<BatchItem> items, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (items.IsEmpty) throw new RefusalException("还没有选中任何一份表；请先勾选要通过的表");
        if (items.Length > Most) throw new RefusalException($"一次最多通过{Most}份，请分几次办理");
        // Begun together, they share commits.
        return [.. await Task.WhenAll(items.DistinctBy(i => i.CaseId).Select(item => One(access, item, cancel))).ConfigureAwait(false)];
    }

    private async Task<BatchAnswer> One(Access access, BatchItem item, CancellationToken cancel)
    {
        try
        {
            var to = await steps.Take(access, item.CaseId, new(CaseAction.Approve, "", [], item.Seen) { OnlyClear = true }, cancel).ConfigureAwait(false);
            return new(item.CaseId, await Name(access, item.CaseId, cancel).ConfigureAwait(false), to, null);
        }
        catch (RefusalException why)
        {
            return new(item.CaseId, await Name(access, item.CaseId, cancel).ConfigureAwait(false), null, why.Message);
        }
    }

    private Task<string> Name(Access access, long caseId, CancellationToken cancel) => store.Read(session =>
        CaseStore.Find(session, caseId) is { } found && CaseAccess.Sees(session, access, found)
            ? $"{found.UnitName} · {found.ProjectName ?? FormName.OfKind(found.FormType)}" : $"第{caseId}号表", cancel);
}
