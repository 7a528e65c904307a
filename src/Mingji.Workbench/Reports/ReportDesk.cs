using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Reports;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Reports;

/// <summary>
/// Writes reports from their dossiers, and renews what the dossier has left behind. Both are changes of the form as any other: checked for
/// rights, told in the history, taken back by their author.
/// </summary>
public sealed class ReportDesk(CaseDesk desk, ImportDesk snapshots)
{
    /// <summary>What the history calls the dossier that a report was written from.</summary>
    public const string FromDossier = "本年度卷宗";

    /// <summary>Writes the whole report, or what of it nobody has edited.</summary>
    public Task<SaveAnswer> Write(Access access, long caseId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (session, subject, filled) =>
        {
            if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的句子，不能整篇重写；请逐句更新");
            var (outline, facts) = Basis(session, subject, filled);
            var after = ReportTaking.Of(filled, ReportWriter.Title(outline, facts), ReportWriter.Write(outline, facts, filled.Form.Report));
            if (FilledRecord.Write(after) == FilledRecord.Write(filled)) throw new RefusalException("报告和卷宗一致，没有要重写的；您改过的句子都保留着");
            var changes = Changes(filled, after);
            var kept = snapshots.Kept(session, access, subject, FromDossier, filled, after, changes);
            return new(after, FormTakenOver.Kind, kept) { Changed = changes };
        }, cancel);
    }

    /// <summary>Brings one sentence or table up to the dossier; <paramref name="anew"/>: as the outline has it, without the person's own words.</summary>
    public Task<SaveAnswer> Renew(Access access, long caseId, CellNumber cell, bool anew, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (session, subject, filled) =>
        {
            if (CaseAccess.WhyNotEdit(access, subject, cell) is { } why) throw new RefusalException(why);
            var (outline, facts) = Basis(session, subject, filled);
            var after = ReportRenewal.Of(filled, cell, outline, facts, anew)
                ?? throw new RefusalException("这一句没有能自动更新的数，请直接改，或者选“恢复成提纲的写法”");
            var changes = Changes(filled, after);
            return new(after, CellsChanged.Kind, new CellsChanged(changes) { Way = ChangeWays.Renewed }) { Changed = changes };
        }, cancel);
    }

    private (ReportOutline Outline, ReportFacts Facts) Basis(Session session, Case subject, FilledForm filled)
    {
        if (!ReportSources.IsWritten(subject.FormType)) throw new RefusalException("这份表不是报告，没有要按卷宗写的句子");
        var standard = desk.StandardOf(subject);
        var outline = standard.ReportOf(subject.FormType)
            ?? throw new RefusalException("这套评价标准没有给出这种报告的提纲，请绩效管理科换一套，或在评价标准里补上 reports");
        return (outline, ReportSources.Facts(session, subject, filled.Form, standard));
    }

    private static ImmutableArray<CellChange> Changes(FilledForm before, FilledForm after)
    {
        var now = after.Cells.ToDictionary(c => c.Number);
        var was = before.Cells.ToDictionary(c => c.Number);
        return
        [
            .. after.Cells.Where(c => c.Text != (was.GetValueOrDefault(c.Number)?.Text ?? ""))
                .Select(c => new CellChange(c.Number.Value, c.Label, was.GetValueOrDefault(c.Number)?.Text ?? "", c.Text)),
            .. before.Cells.Where(c => c.Text.Length > 0 && !now.ContainsKey(c.Number)).Select(c => new CellChange(c.Number.Value, c.Label, c.Text, "")),
        ];
    }
}
