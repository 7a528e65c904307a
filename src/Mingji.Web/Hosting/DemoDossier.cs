using System.Collections.Immutable;
using Mingji.Web.Uploads;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Hosting;

/// <summary>Fills the demo's cases from the sample files, as the demo's preparer would import them.</summary>
public sealed class DemoDossier(IStore store, DocumentDesk documents, ImportDesk desk)
{
    private static readonly string[] Samples = ["01-project-self-evaluation.docx", "02-department-self-evaluation.xlsx"];

    /// <summary>The samples beside the program; null when it was installed without them.</summary>
    public static string? Find()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Takes the forms of the year's end over.</summary>
    public Task Load(string folder, CancellationToken cancel = default) => Load(folder, Samples, cancel);

    /// <summary>Takes the final accounts over, errors and all.</summary>
    public Task LoadAccounts(string folder, CancellationToken cancel = default) => Load(folder, ["06-final-accounts.html"], cancel);

    private async Task Load(string folder, string[] samples, CancellationToken cancel)
    {
        ImmutableArray<UploadedFile> files = [.. samples.Select(name =>
            new UploadedFile(name, Path.Combine(folder, name))).Where(f => File.Exists(f.Path))];
        var read = await documents.Read(files, cancel);
        var forms = read.SelectMany(d => (d.Read?.Forms ?? []).Select(f => (File: d.Path, Form: f))).ToList();
        var (access, cases) = await store.Read(session =>
        {
            var preparer = Register.AccessOf(session, session.Single<long>("select id from people where login = 'tianbao'"))!;
            return (preparer, ImportTargets.Of(session, preparer, forms.Select(f => f.Form.Type)));
        }, cancel);
        var chosen = ImportMatching.Propose([.. forms.Select(f => f.Form)], cases);
        for (var i = 0; i < forms.Count; i++)
        {
            if (chosen[i] is { } id) await desk.Take(access, new(id, forms[i].File, forms[i].Form, null, KeepsAbsent: false), cancel);
        }
    }
}
