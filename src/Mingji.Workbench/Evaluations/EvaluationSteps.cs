using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>What the steps of an evaluation ask for and bring about beside those of any case.</summary>
internal static class EvaluationSteps
{
    private const int MostSaid = 6;

    /// <summary>Refuses what has no score, no basis, or a difference that nobody explains.</summary>
    public static void MustBeWhole(Session session, StandardCatalog catalog, Case subject, StoredForm stored)
    {
        var complaints = EvaluationFile.Of(session, subject, stored, StandardOf(catalog, subject)).Reading.Complaints;
        if (complaints.IsEmpty) return;
        var more = complaints.Length > MostSaid ? $"……共{complaints.Length}处" : "";
        throw new RefusalException("还不能提交：" + string.Join("；", complaints.Take(MostSaid)) + more);
    }

    /// <summary>Puts the result down when it is confirmed, and takes it back when it is reopened.</summary>
    public static void Follow(
        Session session, StandardCatalog catalog, Case subject, StoredForm stored, CaseState to, Access access, DateTimeOffset now)
    {
        if (to == CaseState.Reopened) EvaluationStore.Confirm(session, subject.Id, null, null);
        if (to != CaseState.Approved) return;
        var standard = StandardOf(catalog, subject);
        var reading = EvaluationFile.Of(session, subject, stored, standard).Reading;
        var said = new EvaluationConfirmed(
            reading.Total, reading.Total is { } total ? standard.GradeOf(total) : null, reading.SelfTotal, reading.SelfDue);
        EvaluationStore.Confirm(session, subject.Id, said, Timestamps.Of(now));
        EventLog.Append(session, subject.Stream, now, access.Person.Id, EvaluationConfirmed.Event, said);
    }

    private static Standard StandardOf(StandardCatalog catalog, Case subject) =>
        catalog.Find(subject.Pack, out _) ?? throw new RefusalException($"评价标准“{subject.Pack}”没有装好，请系统管理员检查 standards 文件夹");
}
