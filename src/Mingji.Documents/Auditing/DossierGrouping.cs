using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Documents.Auditing;

/// <summary>
/// Puts the forms of one unit and fiscal year, met in several documents, into one dossier and checks them against each other. What a
/// document says against itself has been reported with it and is not repeated. Of each document it keeps only which units and years it
/// speaks of; its forms too, as long as those kept have no more than <paramref name="keptCells"/> cells together.
/// </summary>
internal sealed class DossierGrouping(AuditSteps steps, int keptCells)
{
    private const string ReadTwice = "conflict/restated";

    private readonly Dictionary<(string Unit, FiscalYear Year), Group> _groups = [];
    private readonly List<Group> _inOrder = [];
    private int _left = keptCells;

    /// <summary>Takes a document that was audited.</summary>
    public void Add(AuditedDocument document)
    {
        if (document.Read is not { } read || document.Choice is not { } choice) return;
        var keeps = read.Coverage.Cells <= _left;
        var isKept = false;
        foreach (var forms in read.Forms.Where(HasKey).GroupBy(KeyOf))
        {
            var group = GroupOf(forms.Key, forms.First().Unit!, choice.Standard);
            group.Shares.Add(new(document.Path, keeps ? [.. forms] : null, forms.Count(f => f.Type == FormType.FinalAccounts)));
            isKept = keeps;
        }

        if (isKept) _left -= read.Coverage.Cells;
    }

    /// <summary>The dossiers of more than one document, in the order in which their first form was met, each checked when it is asked
    /// for.</summary>
    public IEnumerable<AuditedDossier> Across(int jobs, CancellationToken cancel)
    {
        foreach (var group in _inOrder)
        {
            var before = YearBefore(group);
            if (group.Shares.Count > 1 || before is not null) yield return Check(group, before, jobs, cancel);
        }
    }

    /// <summary>
    /// The documents with this unit's final accounts of the year and of the year before. Null when one of them is missing, when there are
    /// several and nobody knows which counts, or when one document has both, which has been checked with it.
    /// </summary>
    private (Share Now, Share Last, (string, FiscalYear) Key)? YearBefore(Group group)
    {
        var key = (group.Key.Unit, group.Key.Year.Before);
        if (!_groups.TryGetValue(key, out var last)) return null;
        return Only(group) is { } now && Only(last) is { } then && now.Path != then.Path ? (now, then, key) : null;
    }

    private static Share? Only(Group group) => group.Shares.Where(s => s.Accounts > 0).ToList() is [{ Accounts: 1 } one] ? one : null;

    private Group GroupOf((string Unit, FiscalYear Year) key, string unit, Standard standard)
    {
        if (_groups.TryGetValue(key, out var group)) return group;
        group = new(key, unit, standard, []);
        _groups.Add(key, group);
        _inOrder.Add(group);
        return group;
    }

    private AuditedDossier Check(Group group, (Share Now, Share Last, (string, FiscalYear) Key)? before, int jobs, CancellationToken cancel)
    {
        var sink = new FindingSink();
        var named = ImmutableArray.CreateBuilder<NamedDossier>();
        OrderedWork.Run(group.Shares.Count, jobs, i => FormsOf(group.Shares[i], group.Key), read =>
        {
            if (read.Error is { } error) sink.Skip(new(ReadTwice, "", read.Path, $"相互核对时再次读取这份文件，没有读成：{error}"));
            // Loose passages stay out: nothing says that they speak of this unit and year.
            else named.Add(new(read.Path, new(group.Unit, group.Key.Year, read.Forms, [])));
        }, cancel);
        if (named.Count > 1) steps.CheckAcross(named.ToImmutable(), group.Standard, sink);
        if (before is { } years) Compare(group, years, sink);
        IEnumerable<string> paths = group.Shares.Select(s => s.Path);
        return new(group.Unit, group.Key.Year, [.. before is { } other ? paths.Append(other.Last.Path) : paths])
        {
            Findings = [.. sink.Findings.OrderBy(f => f.Severity)],
            NotEvaluated = [.. sink.NotEvaluated],
        };
    }

    /// <summary>What this year's accounts say of the year before, against that year's own.</summary>
    private void Compare(Group group, (Share Now, Share Last, (string, FiscalYear) Key) years, FindingSink sink)
    {
        static Form? Accounts(ImmutableArray<Form> forms) => forms.FirstOrDefault(f => f.Type == FormType.FinalAccounts);
        if (Accounts(FormsOf(years.Now, group.Key).Forms) is { } now && Accounts(FormsOf(years.Last, years.Key).Forms) is { } last)
            LastYearCheck.Compare(now, last, sink);
    }

    private (string Path, ImmutableArray<Form> Forms, string? Error) FormsOf(Share share, (string, FiscalYear) key)
    {
        if (share.Forms is { } kept) return (share.Path, kept, null);
        var again = new DocumentAuditor(steps).ReadOnly(new(share.Path));
        if (again.Read is not { } read) return (share.Path, [], again.Error ?? "");
        return (share.Path, [.. read.Forms.Where(f => HasKey(f) && KeyOf(f) == key)], null);
    }

    private static bool HasKey(Form form) => form.Unit is not null && form.FiscalYear is not null;

    private static (string Unit, FiscalYear Year) KeyOf(Form form) => (PlainText.Tight(form.Unit!), form.FiscalYear!.Value);

    /// <summary>A unit and year with the documents that speak of it; measured by the standard of the first of them.</summary>
    private sealed record Group((string Unit, FiscalYear Year) Key, string Unit, Standard Standard, List<Share> Shares);

    /// <summary>
    /// A document's part in a dossier, with how many final accounts there are in it. <paramref name="Forms"/> is null where it has to be read
    /// once more.
    /// </summary>
    private sealed record Share(string Path, ImmutableArray<Form>? Forms, int Accounts);
}
