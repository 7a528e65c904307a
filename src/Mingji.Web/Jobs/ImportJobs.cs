using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Jobs;

/// <summary>
/// Takes the forms of many files over into the cases that they are surely meant for. A file's forms and the mark that the file is done are
/// one transaction; a form that can't be taken over is refused alone.
/// </summary>
public sealed class ImportJobs(JobFolder folder, JobUploads uploads, ImportDesk desk) : IJobKind
{
    public JobKind Kind => JobKind.Import;

    /// <summary>What systems put into archives beside people's files is passed over.</summary>
    public Task<IReadOnlyList<NewItem>> List(Job job, long after, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var names = uploads.Names(folder.UploadOf(job.Folder));
        IReadOnlyList<NewItem> files =
        [
            .. names.Select((name, i) => new NewItem(name, i + 1)).Where(f => f.Subject > after && !IsBeside(f.Name)).Take(most),
        ];
        return files.Count > 0 || after > 0 ? Task.FromResult(files) : throw new RefusalException("压缩包里没有文件");
    }

    public Task<Func<Session, Access, string>> Begin(Job job, JobItem item, Access access, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(item);
        return Task.Run<Func<Session, Access, string>>(() =>
        {
            var forms = Forms(job, item);
            return (session, who) => Take(session, who, job, item, forms);
        }, cancel);
    }

    private ImmutableArray<Form> Forms(Job job, JobItem item)
    {
        var scratch = Directory.CreateTempSubdirectory("mingji-job-");
        try
        {
            var path = Path.Combine(scratch.FullName, FileNames.Safe(item.Name));
            uploads.Extract(folder.UploadOf(job.Folder), item.Subject, path);
            var read = SourceReader.Read(path, UploadLimits.Reading);
            if (!read.IsRead) throw new RefusalException(read.Refusal.Message.TrimEnd('。'));
            var forms = FormRecognizer.Recognize(read.Document).Forms;
            return forms.IsEmpty ? throw new RefusalException("文件读出来了，但里面没有认出绩效目标表、自评表一类的表") : forms;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private string Take(Session session, Access access, Job job, JobItem item, ImmutableArray<Form> forms)
    {
        var (taken, refused) = (new List<string>(), new List<string>());
        foreach (var form in forms)
        {
            session.Execute("savepoint form");
            try
            {
                taken.Add(Take(session, access, job, item, form));
                session.Execute("release savepoint form");
            }
            catch (RefusalException refusal) when (refusal is not UnavailableException)
            {
                session.Execute("rollback to savepoint form");
                refused.Add(forms.Length == 1 ? refusal.Message : $"{FormName.OfKind(form.Type)}：{refusal.Message}");
            }
        }

        if (taken.Count == 0) throw new RefusalException(string.Join('；', refused));
        return $"已导入{string.Join('、', taken)}" + (refused.Count > 0 ? $"；没有导入：{string.Join('；', refused)}" : "");
    }

    private string Take(Session session, Access access, Job job, JobItem item, Form form)
    {
        var subject = ImportLookup.Find(session, access, form);
        if (!JobCases.Add(session, job.Id, subject.Id, item.Number))
            throw new RefusalException($"{CaseTitle.Of(subject)}（{subject.UnitName}）在这次导入里已经有一个文件导入过，没有再导入");
        if (!job.Options.Overwrites && JobCases.OtherPreparer(session, subject.Id, access.Person.Id) is { } other)
            throw new RefusalException($"{CaseTitle.Of(subject)}（{subject.UnitName}）已由{other}填过，没有改动；要用文件更新它，请单独导入，或发起时选“也更新别人填过的表”");
        desk.Take(session, access, new(subject.Id, item.Name, form, null, job.Options.KeepsAbsent));
        return $"{CaseTitle.Of(subject)}（{subject.UnitName}）";
    }

    private static bool IsBeside(string name) => name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.Split('/')[^1] is ['.', ..] or "Thumbs.db" or "desktop.ini" or ['~', '$', ..];
}
