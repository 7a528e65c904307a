using System.Collections.Immutable;
using Mingji.Core.Checks;
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
            group.Shares.Add(new(document.Path, keeps ? [.. forms] : null));
            isKept = keeps;
        }

        if (isKept) _left -= read.Coverage.Cells;
    }

    /// <summary>The dossiers of more than one document, in the order in which their first form was met, each checked when it is asked
    /// for.</summary>
    public IEnumerable<AuditedDossier> Across(int jobs, CancellationToken cancel)
    {
        foreach (var group in _inOrder.Where(g => g.Shares.Count > 1)) yield return Check(group, jobs, cancel);
    }

    private Group GroupOf((string Unit, FiscalYear Year) key, string unit, Standard standard)
    {
        if (_groups.TryGetValue(key, out var group)) return group;
        group = new(key, unit, standard, []);
        _groups.Add(key, group);
        _inOrder.Add(group);
        return group;
    }

    private AuditedDossier Check(Group group, int jobs, CancellationToken cancel)
    {
        var sink = new FindingSink();
        var named = ImmutableArray.CreateBuilder<NamedDossier>();
        OrderedWork.Run(group.Shares.Count, jobs, i => FormsOf(group.Shares[i], group.Key), read =>
        {
            if (read.Error is { } error) sink.Skip(new(ReadTwice, "", read.Path, $"相互核对时再次读取这份文件，没有读成：{error}"));
            // Loose passages stay out: nothing says that they speak of this unit and year.
            else named.Add(new(read.Path, new(group.Unit, group.Key.Year, read.Forms, [])));
        }, cancel);
        steps.CheckAcross(named.ToImmutable(), group.Standard, sink);
        return new(group.Unit, group.Key.Year, [.. group.Shares.Select(s => s.Path)])
        {
            Findings = [.. sink.Findings.OrderBy(f => f.Severity)],
            NotEvaluated = [.. sink.NotEvaluated],
        };
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

    /// <summary>A document's part in a dossier. <paramref name="Forms"/> is null where it has to be read once more.</summary>
    private sealed record Share(string Path, ImmutableArray<Form>? Forms);
}
